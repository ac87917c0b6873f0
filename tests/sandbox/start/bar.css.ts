/** The sheet of "the bar says, the checkout charges"; rows become cards on a phone. */
export const barCss = `
.bar{margin:0 22px 16px;background:#fff;border:1px solid var(--line);border-radius:10px;padding:16px 18px;display:grid;gap:14px}
.bar>h2{font-size:19px;font-weight:600}
.bar-lead{color:var(--soft);max-width:86ch}
.bar-goal{display:flex;gap:8px 22px;flex-wrap:wrap;align-items:center}
.bar-goal label{display:flex;gap:10px;align-items:center;font-weight:600}
.bar input[type=number]{min-height:44px;width:104px;border:1px solid #8d96a3;border-radius:8px;padding:6px 10px}
#bar-count{font-weight:600;min-height:24px}
.bar-table{display:grid;border:1px solid var(--line);border-radius:8px;overflow:hidden}
.bar-row{display:grid;grid-template-columns:minmax(200px,1.15fr) minmax(0,1fr) minmax(0,1fr) minmax(170px,.8fr);border-top:1px solid var(--line)}
.bar-row>*{padding:12px 14px;min-width:0}
.bar-row>*+*{border-left:1px solid #efeae0}
.bar-heads{border-top:0;background:#f7f4ee;color:var(--soft);font-size:14px;font-weight:600}
.bar-heads>*{padding:8px 14px}
.bar-row[data-chosen]{box-shadow:inset 4px 0 0 var(--night)}
.bar-row small{display:none}
.bar-row p{margin:0}
.bar-row [data-cart]{color:var(--soft);font-size:14px;overflow-wrap:anywhere}
.bar-row [data-look]{min-height:44px;border:0;background:none;padding:0;color:#1f4f8a;text-decoration:underline;cursor:pointer;text-align:left;font-size:14px}
.bar-row [data-look][aria-pressed=true]{font-weight:700;text-decoration:none;color:var(--ink)}
.bar-fake{display:grid;gap:6px;font-size:15px}
.bar-fake i{display:block;height:7px;border-radius:4px;background:#e6e0d3;overflow:hidden}
.bar-fake i::before{content:"";display:block;height:100%;width:var(--done,0%);background:#55606f;transition:width .18s}
[data-silent] .bar-fake span{color:var(--soft)}[data-silent] .bar-fake i{display:none}
[data-kept]{display:inline-block;margin-top:8px;font-size:14px;font-weight:600;color:var(--soft)}
[data-kept]:empty{display:none}
[data-verdict=true] [data-kept]{color:#1b5a2d}[data-verdict=true] [data-kept]::before{content:"✓ "}
[data-verdict=bet] [data-kept]{color:#7a4a00}[data-verdict=bet] [data-kept]::before{content:"? "}
[data-verdict=false] [data-kept]{color:#8e2a1e}[data-verdict=false] [data-kept]::before{content:"✗ "}
.bar-row>[data-verdict=false]{background:#fbefec}
[data-verdict=false] .bar-fake i::before{background:#a13b2d}[data-verdict=true] .bar-fake i::before{background:#2f6b3c}
[data-options]{list-style:none;margin:0;padding:0;font-variant-numeric:tabular-nums;display:grid;gap:2px}
[data-options] [data-free]{color:#1b5a2d;font-weight:600}
.bar-pages{display:grid;grid-template-columns:1fr 1fr;gap:16px}
.bar-pages figure{margin:0;min-width:0}
.bar-pages figcaption{display:flex;justify-content:space-between;gap:12px;color:var(--soft);font-size:14px;font-weight:600;padding-bottom:6px}
.bar-pages figcaption a{font-weight:400}
.bar-frame{height:430px;overflow:hidden;border:1px solid var(--line);border-radius:8px;position:relative}
.bar-frame iframe{display:block;border:0;background:#fdfbf7;width:160%;height:688px;transform:scale(.625);transform-origin:0 0}
.bar-reader{position:absolute;left:-9999px;width:1000px;height:800px;visibility:hidden;border:0}
.bar-tools{display:grid;grid-template-columns:minmax(220px,.7fr) minmax(0,1.6fr);gap:16px;border-top:1px solid var(--line);padding-top:14px}
.bar-tools fieldset{border:0;margin:0;padding:0;display:grid;gap:4px;align-content:start;min-width:0}
.bar-tools legend,.bar-tools h3{font-size:15px;font-weight:600;padding:0;margin:0 0 4px}
.bar-tools fieldset label,.bar-check{display:flex;gap:10px;align-items:center;min-height:44px}
.bar-tools input[type=radio],.bar-tools input[type=checkbox]{width:20px;height:20px;margin:0;flex:none}
.bar-tools p{color:var(--soft);font-size:14px}
#bar-rates div{display:flex;gap:8px 18px;flex-wrap:wrap;align-items:center;padding-top:6px}
#bar-rates label:not(.bar-check){display:flex;gap:10px;align-items:center}
#bar-rates button{min-height:44px;border:1px solid #8d96a3;border-radius:8px;background:#fff;color:var(--ink);cursor:pointer;padding:8px 16px}
#bar-said:not(:empty){padding-top:8px;color:var(--ink)}
@media(max-width:900px){.bar-row{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.bar-row>:first-child,.bar-row>:last-child{grid-column:1/-1}.bar-row>:first-child{border-bottom:1px solid #efeae0}.bar-row>:last-child{border-left:0;border-top:1px solid #efeae0}.bar-row>:nth-child(2){border-left:0}.bar-heads{display:none}.bar-row:nth-child(2){border-top:0}.bar-row small{display:block;color:var(--soft);font-size:13px;margin-bottom:4px}.bar-row>*{padding:10px 12px}}
@media(max-width:720px){.bar{margin:0 12px 12px;padding:14px 12px}.bar-pages,.bar-tools{grid-template-columns:minmax(0,1fr)}.bar-frame iframe{width:125%;height:538px;transform:scale(.8)}.bar-goal label{flex-wrap:wrap}}
`
