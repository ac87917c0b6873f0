/** The start page: the shop left, the clock between, the admin right; stacked on a phone. */
export const startCss = `
*{box-sizing:border-box}
:root{--ink:#1d2735;--soft:#586372;--paper:#f2efe8;--line:#dcd6c9;--night:#1c2942;--night2:#2a3a58;--sun:#f0c24b;--lit:#f0c24b}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 "Avenir Next","Segoe UI",system-ui,Roboto,Arial,sans-serif}
h1,h2,h3,p{margin:0}
button,input,select{font:inherit}
a{color:#1f4f8a}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,label:focus-within{outline:3px solid #6aa0dc;outline-offset:2px}
.top{display:flex;gap:6px 22px;align-items:center;flex-wrap:wrap;padding:12px 22px;background:#fff;border-bottom:1px solid var(--line)}
.top h1{font:500 23px/1.2 "Iowan Old Style",Palatino,"Palatino Linotype",Georgia,serif}
.top p{color:var(--soft);flex:1;min-width:220px}
.top label{display:flex;gap:8px;align-items:center;color:var(--soft)}
.top select{min-height:38px;border:1px solid #b9b2a4;border-radius:6px;background:#fff;padding:4px 8px;max-width:240px}
.lang a{display:inline-grid;place-items:center;min-width:44px;min-height:38px;text-decoration:none;border:1px solid #b9b2a4;color:var(--ink);background:#fff}
.lang a:first-child{border-radius:6px 0 0 6px}.lang a:last-child{border-radius:0 6px 6px 0;border-left:0}
.lang a[aria-current]{background:var(--night);border-color:var(--night);color:#fff}
.stage{display:grid;grid-template-columns:minmax(300px,370px) minmax(240px,280px) minmax(0,1fr);gap:16px;padding:16px 22px}
.panel{background:#fff;border:1px solid var(--line);border-radius:10px;overflow:hidden;transition:box-shadow .18s,border-color .18s}
.panel[data-lit]{border-color:var(--lit);box-shadow:0 0 0 3px rgb(240 194 75 / .55)}
.panel>h2{font-size:14px;font-weight:600;padding:9px 14px;border-bottom:1px solid var(--line);display:flex;gap:10px;color:var(--soft);align-items:center}
.panel>h2 a{margin-left:auto;font-weight:400;white-space:nowrap}
.panel iframe{display:block;width:100%;border:0;background:#fdfbf7}
.left{display:grid;gap:16px;align-content:start}
#product{height:446px}
.ads{display:grid;gap:10px;padding:12px;background:#f7f4ee}
.ads .ad .note.id,.ads .ad .by,.ads .ad .period{display:none}
.ads .ad{padding:10px 12px}.ads .ad img{width:46px}.ads .ad h3{margin-bottom:5px}.ads .ad .name{font-size:14px}.ads .ad .cost{margin:0;font-size:14px}.ads .ad .state{margin:8px 0 3px;padding:5px 10px}
.periods{padding:0 14px 10px;background:#f7f4ee;color:var(--soft);font-size:13px}
.compare{display:flex;gap:10px;align-items:flex-start;padding:10px 14px;border-top:1px solid var(--line);font-size:14px}
.compare input{width:20px;height:20px;margin:1px 0 0;flex:none}
.compare small{display:block;color:var(--soft);font-size:13px}
.mismatch{color:#8e2a1e;font-weight:600;font-size:14px;padding:2px 0 4px}
.mismatch::before{content:"▲ "}
.heart{background:var(--night);color:#fff;border-radius:10px;padding:18px 16px;display:grid;gap:14px;align-content:start;align-self:start;position:sticky;top:12px}
.face{text-align:center}
#clock{font-size:64px;line-height:1;font-weight:300;font-variant-numeric:tabular-nums;letter-spacing:-.02em}
.face span{color:#b9c4d8}
#verdict{min-height:44px;color:#dfe6f2;font-size:14px;text-align:center}
#main{min-height:64px;border:0;border-radius:10px;background:var(--sun);color:#1c2434;font-weight:700;font-size:18px;line-height:1.25;cursor:pointer;padding:10px 14px}
#main:hover:not(:disabled){background:#f7d069}
#main:disabled{background:#46546f;color:#d3dae6;cursor:default}
.steps{list-style:none;margin:0;padding:0;position:relative}
.steps::before{content:"";position:absolute;left:8px;top:14px;bottom:16px;width:2px;background:#41506d}
.steps li{display:grid;grid-template-columns:18px 1fr auto;gap:0 11px;padding:5px 0;align-items:start;color:#b9c4d8}
.steps i{width:18px;height:18px;border-radius:50%;border:2px solid #5b6b8a;background:var(--night);position:relative;margin-top:2px;transition:background .18s,border-color .18s}
.steps b{font-weight:600;color:#dfe6f2;display:block;line-height:1.3}
.steps small{font-size:13px;line-height:1.3;display:block}
.steps time{font-variant-numeric:tabular-nums;font-size:14px;white-space:nowrap}
.steps [data-lit] i{background:var(--sun);border-color:var(--sun)}
.steps [data-lit] i::after{content:"";position:absolute;left:4px;top:1px;width:4px;height:8px;border:solid #1c2434;border-width:0 2px 2px 0;transform:rotate(42deg)}
.steps [data-lit] time{color:#fff}
.quiet{display:grid;gap:8px}
.quiet button,.button{min-height:44px;border:1px solid #61718f;border-radius:8px;background:transparent;color:#fff;cursor:pointer;padding:6px 10px;font-size:14px}
.quiet button:hover{background:var(--night2)}
.units{display:flex;justify-content:space-between;border-top:1px solid #41506d;padding-top:10px;color:#b9c4d8;font-size:14px}
.units b{color:#fff}
.heart h3{font-size:13px;color:#b9c4d8;font-weight:600;margin-bottom:4px}
#history{list-style:none;margin:0;padding:0;font-size:14px;color:#dfe6f2}
#history li{display:flex;justify-content:space-between;font-variant-numeric:tabular-nums}
.right{display:flex;flex-direction:column;min-width:0}
#admin{flex:1;min-height:760px}
.tools{display:grid;grid-template-columns:repeat(auto-fit,minmax(270px,1fr));gap:16px;padding:0 22px 30px}
.tool{background:#fff;border:1px solid var(--line);border-radius:10px;padding:14px 16px;display:grid;gap:10px;align-content:start}
.tool h2{font-size:16px;font-weight:600}
.tool p{color:var(--soft);font-size:14px}
.tool label.switch{display:flex;gap:10px;align-items:flex-start;min-height:32px}
.tool .switch input{width:20px;height:20px;margin:1px 0 0;flex:none}
.tool button,.tool .button,.tool .file{min-height:44px;border:1px solid #8d96a3;border-radius:8px;background:#fff;color:var(--ink);cursor:pointer;padding:8px 12px;text-decoration:none;display:inline-grid;place-items:center;font-size:14px}
.tool .pair{display:flex;gap:8px;flex-wrap:wrap}
.tool input[type=url]{min-height:44px;border:1px solid #8d96a3;border-radius:8px;padding:6px 10px;flex:1 0 100%;min-width:0}
.tool form{display:flex;gap:8px;flex-wrap:wrap;align-items:center}
.tool .ok{color:#1b5a2d;font-weight:600}
#drop{border:2px dashed #b9b2a4;border-radius:8px;padding:14px;display:grid;gap:10px;justify-items:start}
#drop[data-over]{border-color:#1f4f8a;background:#eef4fb}
#file{position:absolute;opacity:0;width:1px;height:1px}
#own-result ul{margin:0;padding-left:18px;font-size:14px;max-height:220px;overflow:auto}
.two{margin:0 22px 16px;background:#fff;border:1px solid var(--line);border-radius:10px;padding:14px 16px;display:grid;gap:12px}
.two>h2{font-size:16px;font-weight:600}
.two-lead{color:var(--soft);font-size:14px}
.two-stage{display:grid;grid-template-columns:1fr minmax(200px,260px) 1fr;gap:16px;align-items:stretch}
.two-side{border:1px solid var(--line);border-radius:8px;padding:12px;display:grid;gap:8px;align-content:start}
.two-side h3{margin:0;font-size:15px}
.two-side .units{border:0;padding:0;color:var(--soft)}.two-side .units b{color:var(--ink);font-size:26px;line-height:1;font-variant-numeric:tabular-nums}
.two-side button{min-height:48px;border:0;border-radius:8px;background:var(--sun);color:#1c2434;font-weight:700;cursor:pointer;padding:8px 12px}
.two-side button:disabled{background:#e3ddd0;color:#5b5546;cursor:default}
.two-clock{background:var(--night);color:#b9c4d8;border-radius:8px;padding:14px;text-align:center;display:grid;align-content:center;gap:4px}
#two-clock{font-size:44px;line-height:1;font-weight:300;font-variant-numeric:tabular-nums;color:#fff}
#two-verdict{min-height:42px;color:#dfe6f2;font-size:14px}
.two-more{display:grid;grid-template-columns:1fr minmax(270px,360px);gap:16px}
.two-frame{height:420px;overflow:hidden;border:1px solid var(--line);border-radius:8px}
#two-page{display:block;width:160%;height:672px;border:0;background:#fdfbf7;transform:scale(.625);transform-origin:0 0}
.two .tool{border:0;padding:0}
.two .grow{flex:1 1 120px;display:grid;gap:4px;font-size:14px;color:var(--soft)}
.two .grow input{min-height:44px;border:1px solid #8d96a3;border-radius:8px;padding:6px 10px;min-width:0;width:100%}
.two form.pair{align-items:end}
[hidden]{display:none!important}
@media(max-width:1120px){.stage{grid-template-columns:minmax(0,1fr) minmax(240px,300px)}.right{grid-column:1/-1}}
@media(max-width:720px){.two{margin:0 12px 12px}.two-stage,.two-more{grid-template-columns:minmax(0,1fr)}.two-clock{order:-1}.stage{grid-template-columns:minmax(0,1fr);padding:12px}.heart{order:-1;position:static}.top{padding:10px 12px}.tools{padding:0 12px 24px}#clock{font-size:54px}.steps small{display:none}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
`

/** The shop's theme in the small frame beside the ads: the product and its button, nothing else. */
export const compactCss = `
.top nav,.top form,.crumbs,footer,.about dl,.price small{display:none}
.top div{padding:8px 16px}.brand{font-size:20px}
main{padding:14px 16px}
.product{grid-template-columns:112px minmax(0,1fr);gap:14px}
.product>img{max-height:none}
h1{font-size:20px}
.vendor{font-size:12px}
.price{margin:4px 0 10px;font-size:19px}
fieldset{margin-bottom:10px}
legend{margin-bottom:4px;font-size:14px}
.choices{gap:5px}
.choices a,.choices span{min-width:36px;min-height:36px;padding:1px 5px;font-size:14px}
.buy{gap:6px;margin-bottom:8px}
.buy button{min-height:42px;padding:4px 10px}
.about{padding-top:4px;font-size:14px}
`
