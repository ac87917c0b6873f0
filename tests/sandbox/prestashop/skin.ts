/** The looks of the stand-in's two faces: the sandbox's own theme and its neutral administration. */
import { adminCss } from '../admin/admin.css.ts'
import { themeCss } from '../storefront/theme.css.ts'
import { cartCss } from './cart.css.ts'
import { shopScript } from './shop-script.ts'

const backOfficeCss = `
.bo .sheet{max-width:1180px}
.bo .sheet.whole{max-width:none;padding:0;background:#f1f2f3}
.bo .sheet.whole>h1{font-size:16px;margin:0;padding:10px 16px;background:#fff;border-bottom:1px solid var(--line)}
.bo .sheet iframe{border:0;width:100%;min-height:calc(100vh - 100px);display:block}
.bo .quantity{flex-wrap:nowrap;justify-content:flex-end}
.bo .quantity input{width:92px;min-height:36px;padding:4px 8px;border:1px solid #8b929a;border-radius:3px;text-align:right}
.bo .quiet{margin:0;max-width:none;border-color:transparent;color:var(--blue)}
.bo .action{white-space:nowrap}.bo .code{white-space:nowrap}
.bo .muted{color:#565d65}
.alert,.panel{background:#fff;border:1px solid var(--line);border-radius:4px;padding:12px 16px;margin:0 0 14px}
.alert-success{border-left:4px solid #2f7d4f}.alert-danger{border-left:4px solid #b3392f}.alert-warning{border-left:4px solid #b7791f}.alert-info{border-left:4px solid var(--blue)}
.panel h3,.panel-heading{font-size:16px;margin:0 0 10px;font-weight:600}
.form-control{min-height:36px;padding:4px 10px;border:1px solid #8b929a;border-radius:3px;max-width:460px;width:100%}
.btn{border:1px solid #8b929a;border-radius:3px;background:#fff;color:var(--ink);min-height:36px;padding:6px 14px;cursor:pointer;text-decoration:none;display:inline-block}
.btn-primary{background:var(--blue);border-color:var(--blue);color:#fff}
@media(max-width:760px){.bo .quantity{flex-wrap:wrap;justify-content:flex-start}.bo .side>ul{display:flex;flex-wrap:wrap;padding:6px!important}}
`

export const skins: Record<string, { type: string; text: string }> = {
  '/stand-in/shop.css': { type: 'text/css', text: themeCss + cartCss },
  '/stand-in/admin.css': { type: 'text/css', text: adminCss + backOfficeCss },
  '/stand-in/shop.js': { type: 'text/javascript', text: `(${shopScript.toString()})()` },
}

/** What a shop that is down shows; its staff can bring it back. */
export const downPage = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>503</title><style>body{font:16px system-ui;margin:15vh auto;max-width:460px;padding:0 20px}button{font:inherit;padding:8px 16px}</style>
<h1>La boutique ne répond pas</h1><p>Elle est coupée, pour la démonstration. <span lang="en">The shop is down, for the demo.</span></p>
<button onclick="fetch('/control/down',{method:'POST',body:JSON.stringify({down:false})}).then(()=>location.reload())">Rallumer · Bring it back</button></html>`
