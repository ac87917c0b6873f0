/** The sandbox's administration: neutral grey, nobody's look. */
export const adminCss = `
*{box-sizing:border-box}
:root{--bar:#3f444b;--side:#e4e6e8;--line:#c9cdd1;--ink:#24282d;--blue:#1f5a96}
body{margin:0;font:15px/1.45 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--ink);background:#d7dadd}
body.framed{height:100vh;height:100dvh;display:grid;grid-template-rows:auto 1fr;overflow:hidden}
a{color:var(--blue)}
button,input,select{font:inherit}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #5b9bd8;outline-offset:1px}
.bar{background:var(--bar);color:#fff;display:flex;align-items:center;gap:6px 16px;padding:6px 14px;flex-wrap:wrap;border-bottom:3px dashed #aab0b7}
.bar b{font-weight:600}
.bar span{color:#d5d9de;font-size:14px}
.bar .gap{flex:1}
.bar a,.bar button{color:#fff;background:transparent;border:1px solid #8b929a;border-radius:3px;padding:5px 11px;min-height:34px;text-decoration:none;cursor:pointer;font-size:14px}
.bar a[aria-current],.bar button[aria-pressed=true]{background:#fff;color:#24282d}
.desk{display:grid;grid-template-columns:200px minmax(0,1fr);min-height:0}
body:not(.framed) .desk{min-height:calc(100vh - 49px)}
.side{background:var(--side);border-right:1px solid var(--line);padding:12px 10px;overflow:auto}
.side>button{display:none}
.side .disclaimer{color:#565d65;font-size:13px;margin:20px 10px 0}
.side ul{list-style:none;margin:0;padding:0}
.side ul ul{margin:0}.side ul ul ul{padding-left:10px;border-left:2px solid var(--line);margin:2px 0 2px 14px}
.side a{display:block;padding:8px 10px;color:var(--ink);text-decoration:none;border-radius:3px}
.side a:hover{background:#d5d8db}
.side a[aria-current]{background:#fff;font-weight:600}
.side h2{font-size:13px;color:#565d65;margin:14px 10px 4px;font-weight:600}
.stage{display:grid;grid-template-rows:auto auto 1fr;min-width:0;min-height:0;position:relative;background:#f1f2f3}
.stage iframe{border:0;width:100%;height:100%;background:#f1f2f3;grid-row:3}
[data-phone] .stage iframe{width:390px;max-width:100%;margin:0 auto;border-left:1px solid var(--line);border-right:1px solid var(--line)}
#title-bar{display:flex;gap:8px;align-items:center;padding:8px 16px;background:#fff;border-bottom:1px solid var(--line);grid-row:2}
#title-bar h1{font-size:16px;margin:0;flex:1;font-weight:600}
#save-bar{display:flex;gap:8px;align-items:center;padding:8px 16px;background:#24282d;color:#fff;grid-row:1}
#save-bar span{flex:1}
[hidden]{display:none!important}
.action{border:1px solid #8b929a;border-radius:3px;background:#fff;color:var(--ink);min-height:36px;padding:4px 14px;cursor:pointer}
.row-actions{align-items:stretch}a.action{display:inline-flex;align-items:center;text-decoration:none}
.card>p:first-child{margin-top:0}
.action[data-primary]{background:var(--blue);border-color:var(--blue);color:#fff}
.action:disabled{opacity:.55;cursor:default}
#toasts{position:absolute;bottom:18px;left:0;right:0;display:grid;justify-content:center;gap:8px;pointer-events:none}
.toast{pointer-events:auto;background:#24282d;color:#fff;border-radius:4px;padding:8px 10px 8px 16px;display:flex;gap:12px;align-items:center}
.toast.error{background:#8f2a22}
.toast button{background:transparent;color:#fff;border:1px solid #8b929a;border-radius:3px;padding:4px 10px;cursor:pointer}
#progress{position:absolute;top:0;left:0;height:3px;width:0;background:#5b9bd8}
[data-loading] #progress{width:70%;transition:width 2s}
@media(prefers-reduced-motion:reduce){[data-loading] #progress{transition:none}}
.sheet{padding:20px;max-width:980px;overflow:auto}
.sheet h1{font-size:21px;margin:0 0 14px}
.card{background:#fff;border:1px solid var(--line);border-radius:4px;padding:16px;margin-bottom:14px}
.card h2{font-size:16px;margin:0 0 8px}
.facts{display:flex;gap:10px 34px;flex-wrap:wrap;margin:0}
.facts dt{font-size:13px;color:#565d65}.facts dd{margin:0;font-size:20px}
.row-actions{display:flex;gap:8px;flex-wrap:wrap}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:8px 10px;border-top:1px solid #e2e5e8;vertical-align:top}
th{font-size:13px;color:#565d65;border-top:0}
td.num,th.num{text-align:right}
.find{display:flex;gap:8px;margin-bottom:12px}.find input{flex:1;min-height:40px;padding:6px 10px;border:1px solid #8b929a;border-radius:3px}
@media(max-width:760px){
body:not(.framed) .desk{min-height:0}
body.framed{grid-template-rows:auto 1fr}
.desk{grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr}
.side{border-right:0;border-bottom:1px solid var(--line);padding:0}
.side>button{display:block;width:100%;text-align:left;padding:10px 14px;cursor:pointer;font-weight:600;min-height:44px;border:0;background:transparent;color:var(--ink)}
.side:not([data-open])>ul,.side:not([data-open])>.disclaimer,.bar #phone{display:none}
td,th{display:block;border:0;padding:2px 0;text-align:left!important}tr{display:block;border-top:1px solid #e2e5e8;padding:8px 0}tr:first-child{border:0}tr.head{display:none}
.side>ul{padding:0 8px 10px!important}
.bar{padding:6px 10px}.bar .wide{display:none}
.sheet{padding:14px}
th.opt,td.opt{display:none}
}
`
