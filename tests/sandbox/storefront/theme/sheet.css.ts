/** What the shop's sheet has beyond its base: the cart, the home page, the checkout, and each theme's own looks. */
import { themeCss } from '../theme.css.ts'
import type { ThemeName } from '../visit.ts'

const shared = `
:root{--card:#fff;--ok:#2f6b3c;--radius:6px;--button:4px}
.skip{position:absolute;left:-999px;top:0;background:#fff;padding:12px 18px;z-index:30}
.skip:focus{left:8px;top:8px}
select:focus-visible,[tabindex]:focus-visible,dialog:focus-visible{outline:3px solid #7fa3cf;outline-offset:2px}
.drawer__inner:focus-visible,.drawer__inner:focus{outline:0}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.top div{flex-wrap:wrap}
.cart-link{display:inline-flex;align-items:center;gap:8px;text-decoration:none;min-height:44px;padding:0 4px;margin-left:auto}
.cart-count{min-width:22px;height:22px;border-radius:11px;background:var(--accent);color:#fff;font-size:13px;display:inline-grid;place-items:center;padding:0 6px;font-variant-numeric:tabular-nums}
.cart-count[data-cart-count="0"]{display:none}
.title{font-size:26px;margin:44px 0 18px}
.hero{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:40px;align-items:center;background:#efe8da;border-radius:var(--radius);overflow:hidden}
.hero>div:first-child{padding:44px 0 44px 48px}
.hero h1{font-size:clamp(28px,3.6vw,44px);margin-bottom:14px;text-wrap:balance}
.hero p{margin:0 0 26px;color:#4f5964;max-width:38ch;font-size:17px}
.hero .cta{display:inline-grid;padding:8px 30px}
.trio{display:grid;grid-template-columns:1fr 1.24fr 1fr;align-items:center;gap:12px;padding:30px 30px 30px 0;min-width:0}
.trio img{width:100%;height:auto;aspect-ratio:3/4;object-fit:cover;border-radius:var(--radius);background:#fff}
.rooms{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:20px}
.rooms a{display:block;position:relative;text-decoration:none}
.rooms img{display:block;width:100%;height:auto;aspect-ratio:1;object-fit:cover;border-radius:var(--radius);background:#efe9dd}
.rooms span{position:absolute;left:12px;bottom:12px;background:#fff;border-radius:var(--button);padding:7px 14px;font-weight:600;font-size:15px}
.grid a:hover h2,.what a:hover{text-decoration:underline;text-underline-offset:3px}
.grid img{display:block;transition:opacity .15s}
.lines,.codes{list-style:none;margin:0;padding:0}
.line{display:grid;grid-template-columns:84px minmax(0,1fr) auto;gap:4px 16px;padding:18px 0;border-top:1px solid var(--line);align-items:start}
.lines .line:first-child{border-top:0}
.shot img,.shot .noimg{display:block;width:84px;height:auto;aspect-ratio:4/5;object-fit:cover;border-radius:var(--radius);background:#efe9dd;font-size:12px;text-align:center}
.what a{text-decoration:none;font-weight:600;overflow-wrap:anywhere}
.what p{margin:2px 0 0;color:var(--soft);font-size:15px}
.worth{margin:0;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.worth s{display:block;color:var(--soft);font-size:14px}
.steps-row{grid-column:2/-1;display:flex;gap:6px 14px;align-items:center;justify-content:space-between;margin-top:6px;flex-wrap:wrap}
.shot{grid-row:span 2}
.pay .shot{grid-row:auto}
.steps{display:inline-flex;border:1px solid #cfc6b6;border-radius:var(--button);background:#fff;overflow:hidden}
.steps button,.steps input{font:inherit;border:0;background:transparent;color:inherit;width:44px;height:44px;text-align:center;padding:0}
.steps button{cursor:pointer;font-size:19px}
.steps button:hover{background:#f4efe5}
.steps input{width:42px;appearance:textfield;-moz-appearance:textfield;font-variant-numeric:tabular-nums}
.steps input::-webkit-inner-spin-button,.steps input::-webkit-outer-spin-button{appearance:none;margin:0}
.steps button:focus-visible,.steps input:focus-visible{outline-offset:-3px}
.plain{font:inherit;font-size:14px;border:0;background:none;color:var(--soft);text-decoration:underline;text-underline-offset:3px;cursor:pointer;min-height:44px;padding:0 4px}
.plain:hover{color:var(--ink)}
.code{margin:0}
.code label{display:block;font-size:14px;color:var(--soft);margin-bottom:4px}
.code div{display:flex;gap:8px}
.code input{font:inherit;flex:1;min-width:0;min-height:44px;border:1px solid #b5ac9b;border-radius:var(--button);padding:6px 12px;background:#fff;text-transform:uppercase}
.code button,.where button{font:inherit;font-size:15px;min-height:44px;border:1.5px solid var(--accent);border-radius:var(--button);background:transparent;color:var(--accent);padding:6px 16px;cursor:pointer}
.codes{display:flex;gap:8px;flex-wrap:wrap;margin-top:8px}
.codes li{display:inline-flex;align-items:center;background:#eef2ea;border:1px solid #cdd8c4;border-radius:var(--button);font-size:14px;padding-left:12px;font-weight:600}
.codes li[data-refused]{background:#f6ece6;border-color:#e1c9bb;text-decoration:line-through;font-weight:400}
.codes button{font:inherit;font-size:18px;border:0;background:none;width:44px;height:40px;cursor:pointer;color:inherit}
.said{background:#f6ece6;border:1px solid #e1c9bb;border-radius:var(--button);padding:9px 14px;margin:8px 0;font-size:15px;color:#7a2c14}
.sums{margin:16px 0 0}
.sums div{display:flex;justify-content:space-between;gap:16px;padding:3px 0;color:var(--soft);font-variant-numeric:tabular-nums}
.sums dd{margin:0;white-space:nowrap}
.sums .sum-total{color:var(--ink);font-weight:600;font-size:19px;padding-top:8px}
.fine{font-size:14px;color:var(--soft);margin:2px 0 14px}
.go{display:grid;gap:6px}
.cta{font-size:17px;text-align:center}
.cta:hover,.buy button:not(:disabled):hover{filter:brightness(1.12)}
.quiet-link{display:grid;place-items:center;min-height:44px;text-underline-offset:3px}
.empty{text-align:center;padding:36px 8px}
.empty .big{font:500 23px/1.3 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;margin:0 0 4px}
.empty p{margin:0 0 20px;color:var(--soft)}
.empty .big{color:var(--ink)}
.empty .cta{max-width:260px;margin:auto}
.cart-page{display:grid;grid-template-columns:minmax(0,1.65fr) minmax(290px,1fr);gap:44px;align-items:start}
.cart-side{background:var(--card);border:1px solid var(--line);border-radius:var(--radius);padding:20px;position:sticky;top:14px}
.cart-page:has(.empty){grid-template-columns:1fr}.cart-page:has(.empty) .cart-side{display:none}
.shopify-app-block{margin:0 0 16px}
.shopify-app-block:empty{display:none}
.product .shopify-app-block{margin:2px 0 18px}
body>.shopify-app-block{margin:0}
.foot{max-width:1120px;margin:auto;padding:22px 20px 30px;display:grid;gap:12px}
footer .foot p{padding:0;margin:0;max-width:none}
.where{display:flex;gap:12px;flex-wrap:wrap;align-items:end}
.where label{display:grid;gap:2px;font-size:13px}
.where select{font:inherit;font-size:15px;color:var(--ink);min-height:44px;border:1px solid #b5ac9b;border-radius:var(--button);background:#fff;padding:4px 10px;max-width:200px}
.themes{display:flex;gap:4px 16px;flex-wrap:wrap;align-items:center}
.themes a{min-height:44px;display:inline-grid;place-items:center;text-underline-offset:3px}
.themes a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
body[data-busy] .sums,body[data-busy] .worth{opacity:.5}
@media(max-width:760px){
.cart-word{display:none}.top .brand{flex:1}.cart-link{order:1}.top nav{order:2}.top form{order:3;margin-top:8px}
.hero{grid-template-columns:minmax(0,1fr);gap:0}.hero>div:first-child{padding:28px 22px 8px}.trio{padding:12px 22px 24px}
.rooms{grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}
.cart-page{grid-template-columns:minmax(0,1fr);gap:8px}.cart-side{position:static;padding:16px}
.line{grid-template-columns:68px minmax(0,1fr) auto;gap:2px 12px;padding:14px 0}.shot img,.shot .noimg{width:68px}
.title{font-size:23px;margin:32px 0 14px}
.foot{padding:18px 16px 26px}.where label{flex:1 1 130px}.where select{max-width:none}
}
@media(prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
`

const horizon = `
:root{--radius:14px;--button:999px}
.theme-horizon .product>img,.theme-horizon .grid img,.theme-horizon .grid .noimg{border-radius:var(--radius)}
.theme-horizon .buy button,.theme-horizon .cta{border-radius:var(--button)}
.theme-horizon .choices a,.theme-horizon .choices span{border-radius:10px}
.theme-horizon .flag{border-radius:var(--button)}
.cart-drawer__dialog{position:fixed;inset:12px 12px 12px auto;width:min(440px,calc(100vw - 24px));height:auto;max-height:none;margin:0;padding:0 24px;border:0;border-radius:20px;background:var(--paper);color:var(--ink);box-shadow:0 18px 60px rgb(24 30 44 / .28);overflow:hidden}
.cart-drawer__dialog[open]{display:flex;flex-direction:column;animation:slide .2s ease-out}
.cart-drawer__dialog::backdrop{background:rgb(28 33 44 / .42)}
@keyframes slide{from{transform:translateX(28px);opacity:0}}
.cart-drawer__header{display:flex;align-items:center;justify-content:space-between;padding:16px 0 10px;margin-right:-12px;flex:none}
.cart-drawer__header h2{margin:0;font-size:23px}
.round{font:inherit;font-size:26px;line-height:1;width:44px;height:44px;border:0;border-radius:50%;background:transparent;color:inherit;cursor:pointer}
.round:hover{background:#efe8da}
.cart-drawer__inner{display:flex;flex-direction:column;flex:1;min-height:0;min-width:0}
.cart-drawer__inner>.shopify-app-block{margin:0 0 6px;flex:none}
.cart-drawer__items{flex:1;min-height:0;overflow-y:auto;margin:0 -24px;padding:0 24px;overscroll-behavior:contain}
.cart-drawer__summary{flex:none;border-top:1px solid var(--line);margin:0 -24px;padding:14px 24px;background:#fff}
.cart-drawer__summary:empty{display:none}
@media(max-height:720px){.cart-drawer__inner{overflow-y:auto;margin:0 -24px;padding:0 24px}.cart-drawer__items{flex:1 0 auto;overflow:visible}}
@media(max-width:760px){.cart-drawer__dialog{inset:6px;width:calc(100vw - 12px);max-width:none;border-radius:16px;padding:0 18px}.cart-drawer__header{padding:8px 0 4px}.cart-drawer__items{margin:0 -18px;padding:0 18px}.cart-drawer__summary{margin:0 -18px;padding:10px 18px 8px}.cart-drawer__summary .fine{display:none}.cart-drawer__summary .sums{margin:8px 0}}
`

const dawn = `
:root{--paper:#fff;--accent:#1d1d1d;--line:#e4e4e4;--ink:#1d1d1d;--soft:#5c5c5c;--radius:0;--button:0}
body.theme-dawn{font-family:"Gill Sans","Gill Sans MT","Trebuchet MS",Verdana,sans-serif;background:#fff}
.theme-dawn h1,.theme-dawn h2,.theme-dawn .brand,.theme-dawn .empty .big{font-family:Futura,"Century Gothic","Gill Sans","Trebuchet MS",sans-serif;font-weight:400;letter-spacing:.02em}
.theme-dawn .brand{text-transform:uppercase;letter-spacing:.14em;font-size:21px}
.theme-dawn .top nav a{font-size:15px}
.theme-dawn .top input,.theme-dawn .choices a,.theme-dawn .choices span,.theme-dawn .buy button,.theme-dawn .product>img,.theme-dawn .grid img,.theme-dawn .grid .noimg,.theme-dawn .flag,.theme-dawn .cta,.theme-dawn .pages a{border-radius:0}
.theme-dawn .hero{background:#f3f3f1}.theme-dawn .grid img,.theme-dawn .rooms img,.theme-dawn .product>img,.theme-dawn .shot img{background:#f3f3f1}
.theme-dawn .steps button:hover{background:#f1f1f1}
.theme-dawn .rooms span{position:static;display:block;padding:10px 0 0;background:none}
.theme-dawn .buy button,.theme-dawn .cta{letter-spacing:.06em;font-weight:500}
.cart-drawer{position:fixed;inset:0;z-index:20;visibility:hidden}
.cart-drawer__overlay{position:absolute;inset:0;background:rgb(0 0 0 / .45);opacity:0;transition:opacity .2s}
.drawer__inner{position:absolute;top:0;right:0;bottom:0;width:min(410px,100vw);background:#fff;display:flex;flex-direction:column;padding:0 22px;transform:translateX(100%);transition:transform .2s}
.active .cart-drawer{visibility:visible}
.active .cart-drawer__overlay{opacity:1}
.active .drawer__inner{transform:none}
.overflow-hidden{overflow:hidden}
.drawer__header{display:flex;justify-content:space-between;align-items:center;padding:14px 0 8px;margin-right:-12px}
.drawer__heading{margin:0;font-size:21px}
.drawer__close{font:inherit;font-size:27px;line-height:1;width:44px;height:44px;border:0;background:none;color:inherit;cursor:pointer}
.drawer__inner>.shopify-app-block{margin:0 0 8px}
.drawer__contents{display:block;flex:1;min-height:0;overflow-y:auto;margin:0 -22px;padding:0 22px;overscroll-behavior:contain}
.drawer__footer{border-top:1px solid var(--line);margin:0 -22px;padding:12px 22px 14px}
.drawer__footer:empty{display:none}
@media(max-height:720px){.drawer__inner{overflow-y:auto}.drawer__contents{flex:1 0 auto;overflow:visible}}
@media(max-width:760px){.drawer__inner{padding:0 16px}.drawer__header{padding:8px 0 4px}.drawer__contents,.drawer__footer{margin:0 -16px;padding-left:16px;padding-right:16px}.drawer__footer{padding-bottom:8px}.drawer__footer .fine{display:none}.drawer__footer .sums{margin:8px 0}}
`

const themes: Record<ThemeName, string> = { horizon, dawn }

export function sheetOf(theme: ThemeName): string {
  return themeCss + shared + themes[theme]
}

export const checkoutCss = `
.pay{display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);min-height:100vh}
.pay>*{padding:34px clamp(16px,4vw,56px)}
.pay-main>*,.pay-side>*{max-width:520px}
.pay main.pay-main{background:#fff;display:grid;align-content:start;justify-items:end;max-width:none;margin:0}
.pay-main>*{width:100%}
.pay-side{background:#f4f1ea;border-left:1px solid var(--line)}
.pay h1{font-size:27px;margin:0 0 2px}
.pay h2{font-family:inherit;font-size:17px;font-weight:600;letter-spacing:0;margin:26px 0 10px}.pay form.do h2{margin-bottom:0}
.pay .where label{flex:1 1 110px}.pay .where select{max-width:none;width:100%}
.options{display:grid;border:1px solid #cfc6b6;border-radius:8px;overflow:hidden;margin:0;padding:0;min-width:0}
.options label{display:flex;gap:12px;align-items:center;min-height:54px;padding:8px 16px;border-top:1px solid #e3dccf;cursor:pointer}
.options label:first-of-type{border-top:0}
.options label:has(:checked){background:#f4f6fa}
.options input{width:20px;height:20px;margin:0;accent-color:var(--accent);flex:none}
.options span{flex:1;overflow-wrap:anywhere}.options b{white-space:nowrap;font-variant-numeric:tabular-nums}
.options b[data-free]{color:var(--ok)}
.nothing{border:1px solid #cfc6b6;border-radius:8px;padding:14px 16px;background:#faf8f3;margin:0}
.pay-side .line{grid-template-columns:64px minmax(0,1fr) auto;padding:10px 0;border:0;align-items:center}
.pay-side .shot{position:relative}
.pay-side .shot img,.pay-side .shot .noimg{width:64px;aspect-ratio:1;border:1px solid #ddd5c6}
.pay-side .shot b{position:absolute;top:-8px;right:-8px;min-width:22px;height:22px;border-radius:11px;background:#4c5563;color:#fff;font-size:13px;display:grid;place-items:center;padding:0 5px}
.pay-side .worth{text-align:right;grid-column:auto}
.pay .brand{display:block;margin-bottom:22px}
.pay form.do{display:grid;gap:10px}
.pay form.do .cta{border-radius:8px}
@media(max-width:760px){.pay{grid-template-columns:minmax(0,1fr)}.pay-side{border-left:0;border-top:1px solid var(--line)}.pay-main{justify-items:stretch}.pay>*{padding-top:22px;padding-bottom:24px}.pay-side .line{grid-template-columns:64px minmax(0,1fr) auto}}
`
