/** What the shop's cart, its window and its checkout wear over the sandbox's theme. */
export const cartCss = `
.banner{padding:0 max(20px,calc((100% - 1080px)/2))}
.banner>*{margin-block:10px}
.blockcart{text-decoration:none;padding:10px 2px;white-space:nowrap;min-height:44px}
.blockcart .count{display:inline-grid;place-items:center;min-width:26px;height:26px;border-radius:13px;background:var(--accent);color:#fff;font-size:14px;margin-left:4px;padding:0 7px}
.cart-page{display:grid;grid-template-columns:minmax(0,1.7fr) minmax(0,1fr);gap:40px;align-items:start}
.cart-left>section{margin:0 0 30px}
.cart-page{margin-top:18px}
.cart-page h2{font-size:20px;margin:0 0 12px}
.cart-lines ul,.cart-voucher ul,.brief{list-style:none;padding:0;margin:0}
.cart-lines li{display:grid;grid-template-columns:84px minmax(0,1fr) auto minmax(92px,auto);gap:8px 18px;align-items:center;padding:16px 0;border-bottom:1px solid var(--line)}
.cart-lines li:first-child{border-top:1px solid var(--line)}
.cart-lines img,.nopic{width:84px;height:105px;object-fit:cover;border-radius:4px;background:#efe9dd;display:block}
.cart-lines li>div>a{text-decoration:none}
.cart-lines li>div:not(.stepper):not(.sum){display:grid;gap:2px;overflow-wrap:anywhere}
.cart-lines small,.delivery small{color:var(--soft);font-size:14px}
.stepper{display:inline-grid;grid-template-columns:44px 34px 44px;align-items:center;text-align:center;border:1px solid #cfc6b6;border-radius:4px;background:#fff}
.stepper a{min-height:44px;display:grid;place-items:center;text-decoration:none;font-size:19px}
.sum{text-align:right;display:grid;gap:2px;justify-items:end}
.sum a{font-size:14px;color:var(--soft);min-height:44px;display:inline-grid;place-items:center}
.cart-summary{background:#fff;border:1px solid var(--line);border-radius:6px;padding:20px 22px;display:grid;gap:18px}
.cart-sums{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:8px 0;margin:0}
.cart-sums dt small{color:var(--soft);font-size:13px}
.cart-sums dd{margin:0;padding-left:16px;text-align:right;white-space:nowrap}
.cart-sums .total{font-weight:600;font-size:19px;border-top:1px solid var(--line);padding-top:12px;margin-top:4px}
.cart-voucher li{display:flex;gap:10px;align-items:center;justify-content:space-between;padding:2px 0}
.cart-voucher li span{flex:1}
.cart-voucher li a{text-decoration:none;min-width:44px;min-height:44px;display:grid;place-items:center;font-size:20px}
.cart-voucher form{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:8px;align-items:end}
.cart-voucher label,.switches label{font-size:14px;color:var(--soft);display:grid;gap:4px}
.cart-voucher input,.switches select,.pair select{font:inherit;font-size:16px;color:var(--ink);min-height:44px;padding:6px 12px;border:1px solid #cfc6b6;border-radius:4px;background:#fff;width:100%;min-width:0}
.cart-voucher button,.switches button,.pair button{font:inherit;min-height:44px;padding:6px 16px;border:1.5px solid var(--accent);border-radius:4px;background:transparent;color:var(--accent);cursor:pointer}
.problem{color:#9c2f25;margin:6px 0 0}.problem:empty{display:none}
.cta[disabled]{background:#e9e3d7;border-color:#e9e3d7;color:#6b6457;cursor:not-allowed}
button.cta{width:100%}
.delivery{display:grid;grid-template-columns:24px minmax(0,1fr) auto;gap:14px;align-items:center;background:#fff;border:1px solid var(--line);border-radius:6px;padding:12px 16px;margin:0 0 10px;min-height:60px;cursor:pointer}
.delivery:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.delivery span{display:grid}
.delivery input{width:20px;height:20px;margin:0;accent-color:var(--accent)}
.payable{font-weight:600;white-space:nowrap}
.brief li{display:flex;gap:16px;justify-content:space-between;padding:4px 0}.brief span{overflow-wrap:anywhere}.brief b{font-weight:500;white-space:nowrap}
.pair{display:flex;gap:8px}.pair label{flex:1;font-size:0}
#blockcart-modal[hidden]{display:none}
.modal-back{position:fixed;inset:0;background:#1b2430a6;z-index:20}
.modal{position:fixed;z-index:21;inset:auto 0 0;margin:auto;top:0;height:fit-content;max-height:calc(100vh - 32px);overflow:auto;width:min(520px,calc(100vw - 32px));background:#fff;border-radius:8px;padding:26px 28px;display:grid;gap:18px}
.modal:focus{outline:none}
.modal h2{margin:0;font-size:22px;padding-right:40px}
.modal .close{position:absolute;top:14px;right:14px;min-width:44px;min-height:44px;border:0;background:none;font-size:26px;color:var(--ink);cursor:pointer;line-height:1}
.modal-line{display:grid;grid-template-columns:84px minmax(0,1fr);gap:16px;align-items:center}.modal-line img{border-radius:4px;background:#efe9dd;width:84px;height:105px;object-fit:cover}.modal-line div{display:grid;gap:2px}
.modal-line small{color:var(--soft)}
.cart-content{display:grid;gap:14px}
.cart-content-btn{display:grid;grid-template-columns:1fr 1fr;gap:10px}
.cart-content-btn button{font:inherit;font-weight:600;min-height:52px;border:1.5px solid var(--accent);border-radius:4px;background:transparent;color:var(--accent);cursor:pointer}
.switches{max-width:1120px;margin:auto;padding:0 20px 26px;display:flex;flex-wrap:wrap;gap:12px;align-items:end}
@media(max-width:760px){.top .brand{flex:1}.blockcart{order:1}.top nav{order:2}.top form{order:3}.cart-page{grid-template-columns:minmax(0,1fr);gap:24px}.cart-lines li{grid-template-columns:64px minmax(0,1fr) auto;gap:10px 12px}.cart-lines img,.nopic{width:64px;height:80px;grid-row:span 2}.cart-lines li>div:not(.stepper):not(.sum){grid-column:2/4}.stepper{justify-self:start}.cart-summary{padding:16px}.cart-content-btn{grid-template-columns:1fr}.modal{padding:20px 18px}.switches label{flex:1 1 42%}}
`
