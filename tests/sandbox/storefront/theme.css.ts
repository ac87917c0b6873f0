/** The shop's own theme: light, quiet, nobody else's fonts. */
export const themeCss = `
:root{--ink:#22303f;--soft:#5b6672;--paper:#fdfbf7;--line:#e6dfd2;--accent:#233350;--gone:#8a8172}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "Avenir Next","Segoe UI","Helvetica Neue",Arial,sans-serif}
h1,h2,.brand{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;font-weight:500;letter-spacing:.005em}
a{color:inherit}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #7fa3cf;outline-offset:2px}
.top{border-bottom:1px solid var(--line);background:#fff}
.top div{max-width:1120px;margin:auto;padding:14px 20px;display:flex;gap:8px 28px;align-items:center;flex-wrap:wrap}
.brand{font-size:25px;text-decoration:none}
.top nav{display:flex;gap:4px 18px;flex:1;flex-wrap:wrap}
.top nav a{text-decoration:none;padding:10px 2px;border-bottom:2px solid transparent}
.top nav a:hover,.top nav a[aria-current]{border-color:var(--accent)}
.top form{display:flex}
.top input{font:inherit;font-size:15px;padding:9px 12px;border:1px solid #cfc6b6;border-radius:20px;background:#fff;width:190px}
main{max-width:1120px;margin:auto;padding:26px 20px 60px}
.crumbs{font-size:14px;color:var(--soft);margin:0 0 18px}
.product{display:grid;grid-template-columns:minmax(0,1.06fr) minmax(0,1fr);gap:48px;align-items:start}
.product>img,.noimg{width:100%;height:auto;aspect-ratio:4/5;object-fit:cover;border-radius:6px;background:#efe9dd}
.noimg{display:grid;place-items:center;color:var(--soft);font-size:15px}
h1{font-size:33px;line-height:1.18;margin:0 0 6px;overflow-wrap:anywhere}
.vendor{margin:0;color:var(--soft);font-size:14px;letter-spacing:.06em;text-transform:uppercase}
.price{font-size:22px;margin:12px 0 20px}
.price s{color:var(--soft);font-size:17px;margin-left:8px}
.price small{display:block;font-size:13px;color:var(--soft)}
fieldset{border:0;padding:0;margin:0 0 18px}
legend{padding:0;margin-bottom:8px;font-size:15px}
.choices{display:flex;gap:8px;flex-wrap:wrap}
.choices a,.choices span{display:inline-grid;place-items:center;min-width:48px;min-height:44px;padding:4px 14px;border:1px solid #cfc6b6;border-radius:4px;text-decoration:none;background:#fff;font-size:15px}
.choices a:hover{border-color:var(--accent)}
.choices a[aria-current]{background:var(--accent);border-color:var(--accent);color:#fff}
.choices a.gone{color:var(--gone);text-decoration:line-through}
.choices a.gone[aria-current]{background:#efe9dd;color:var(--ink);border-color:var(--ink)}
.choices span{color:#b3aa9a;text-decoration:line-through;background:none;border-style:dashed}
.buy{display:grid;gap:10px;margin:6px 0 18px}
.buy button,.cta{font:inherit;font-weight:600;min-height:52px;border-radius:4px;border:1.5px solid var(--accent);background:var(--accent);color:#fff;cursor:pointer;padding:8px 20px;text-decoration:none;display:grid;place-items:center}
.buy button.second{background:transparent;color:var(--accent)}
.buy button:disabled{background:#e9e3d7;border-color:#e9e3d7;color:#6b6457;cursor:not-allowed}
.about{border-top:1px solid var(--line);padding-top:16px}
.about dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;font-size:14px;color:var(--soft);margin:0}
.about dd{margin:0;color:var(--ink)}
.note{background:#eef2ea;border:1px solid #cdd8c4;border-radius:6px;padding:14px 16px;margin:0 0 18px}
.note form{margin-top:10px}
.head{display:flex;align-items:baseline;gap:14px;flex-wrap:wrap;margin-bottom:18px}
.head p{margin:0;color:var(--soft)}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:28px 20px;list-style:none;padding:0;margin:0}
.grid a{text-decoration:none;display:block;position:relative}
.grid img,.grid .noimg{width:100%;height:auto;aspect-ratio:4/5;border-radius:6px;background:#efe9dd}
.grid h2{font-size:17px;line-height:1.3;margin:10px 0 2px;overflow-wrap:anywhere}
.grid p{margin:0;color:var(--soft)}
.flag{position:absolute;top:10px;left:10px;background:#fff;border-radius:3px;padding:3px 9px;font-size:13px}
.pages{display:flex;gap:10px;justify-content:center;margin-top:36px}
.pages a{min-width:44px;min-height:44px;display:grid;place-items:center;border:1px solid var(--line);border-radius:4px;text-decoration:none;background:#fff;padding:0 14px}
.quiet{max-width:560px;margin:8vh auto;text-align:center}
.quiet .cta{margin:24px auto 0;max-width:280px}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:14px}
footer p{max-width:1120px;margin:auto;padding:20px}
@media(max-width:760px){.product{grid-template-columns:minmax(0,1fr);gap:22px}h1{font-size:27px}.top input{width:100%}.top form,.top nav{flex:1 1 100%}.top nav{gap:0 18px}.top div{row-gap:2px}.grid{grid-template-columns:repeat(2,minmax(0,1fr));gap:20px 12px}main{padding-top:18px}.top div{padding:10px 16px}main{padding-left:16px;padding-right:16px}.product>img,.product>.noimg{max-height:74vw;object-fit:cover}}
`
