/** Style of the report: plain, printable, the same in light and dark. Colours are Okabe and Ito's, adjusted for contrast. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1f26;--muted:#56606d;--rule:#c9d0d9;--soft:#f3f5f8;--link:#0b4f94;--europe:#0b5fa5;--united-states:#b04a00;--mark:#7a4a00;--mark-paper:#fff3d6}
@media (prefers-color-scheme:dark){:root{--paper:#12161c;--ink:#e8ebf0;--muted:#a7b0bd;--rule:#3a4451;--soft:#1b212a;--link:#8cc0ff;--europe:#6cb2f2;--united-states:#f2a154;--mark:#ffd68a;--mark-paper:#3a2e12}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:76rem;padding:0 clamp(1rem,3vw,2.5rem) 3rem;background:var(--paper);color:var(--ink);font:1rem/1.55 "Source Sans 3","Segoe UI",system-ui,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
.banner{border-top:6px solid var(--europe);padding-top:1.2rem;margin-top:1.2rem}
.series{margin:0;color:var(--muted);font-size:.9rem;letter-spacing:.02em}
h1,h2,h3,h4{font-family:Georgia,"Source Serif 4","Liberation Serif","DejaVu Serif",serif;font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.7rem,4.5vw,2.6rem);margin:.2rem 0 .3rem}
h2{font-size:1.6rem;margin:0 0 1rem}
h3{font-size:1.2rem;margin:2rem 0 .7rem}
h4{font-size:1.03rem;margin:0 0 .6rem}
.subtitle{font-size:1.15rem;margin:0 0 1rem;color:var(--muted)}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2.2rem;margin:0;padding:.8rem 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.facts dt{font-size:.8rem;color:var(--muted)}
.facts dd{margin:0;font-weight:600}
.contents ol{columns:16rem 3;column-gap:2.5rem;margin:1.1rem 0 0;padding-left:1.6rem;font-size:.95rem}
.contents li{break-inside:avoid;padding:.12rem 0}
section{margin-top:2.6rem;padding-top:1.6rem;border-top:1px solid var(--rule)}
p,ul.note,.terms,.answers{max-width:46rem}
.lead{font-size:1.15rem}
.answers{padding-left:1.2rem}
.answers li{margin-bottom:.7rem}
.note{font-size:.9rem;color:var(--muted)}
.terms dt{font-weight:600;margin-top:.6rem}
.terms dd{margin:0 0 .2rem 1.2rem}
.scroll{overflow-x:auto;max-width:100%;margin:1rem 0 1.4rem}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;min-width:min(100%,30rem)}
caption{text-align:left;font-weight:600;padding:0 0 .5rem;font-size:.95rem}
caption span{display:block;position:sticky;left:0;max-width:min(46rem,calc(100vw - 2.5rem))}
th,td{padding:.4rem .8rem .4rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:400;white-space:nowrap}
thead th{border-bottom:2px solid var(--ink);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600}
.group th{padding-top:.9rem;font-weight:600;color:var(--muted);white-space:normal}
.num{text-align:right;padding-left:.8rem;padding-right:.4rem}
.prose{white-space:normal;min-width:9rem}.num+.prose,.num+.text{padding-left:1.2rem}
.wrap{display:block;white-space:normal;min-width:7rem}
.bare{overflow-wrap:anywhere;display:block;min-width:12rem}
.formula sub{font-size:.75em}
.tables{display:grid;gap:0 2.5rem;grid-template-columns:minmax(0,1fr)}
.chance{display:block;font-size:1.3rem;white-space:normal;font-weight:700;line-height:1.2}
.detail{display:block;font-size:.82rem;color:var(--muted);font-weight:400}
.detail b{color:var(--ink)}
.num .detail{display:inline}
.num .under{display:block}
td:last-child .detail{white-space:normal;min-width:8rem}
th .detail{white-space:normal;max-width:17rem}
td.prose:last-child{min-width:16rem}
.narrow-only{display:none}
.yardstick{display:block;white-space:normal;min-width:10rem;max-width:17rem}
.word{font-size:.82rem;font-weight:400}
.year{font-size:1.05rem}
.meter{display:block;position:relative;height:7px;border:1px solid var(--muted);margin:.2rem 0 .3rem;max-width:9rem}
.meter span{display:block;height:100%;background:var(--europe)}
.meter::after{content:"";position:absolute;left:50%;top:-4px;bottom:-4px;border-left:1px solid var(--ink)}
.split{display:flex;width:12rem;height:1.1rem;border:1px solid var(--ink)}
.s0{background:var(--europe)}
.s1{background:repeating-linear-gradient(45deg,var(--europe) 0 3px,var(--paper) 3px 6px)}
.s2{background:repeating-linear-gradient(45deg,var(--muted) 0 1px,var(--paper) 1px 6px)}
.s3{background:var(--paper)}
.bar{display:block;min-width:6.2rem;padding-left:.3rem;--tint:color-mix(in srgb,var(--europe) 22%,var(--paper));background:linear-gradient(var(--tint),var(--tint)) 0/var(--part) 100% no-repeat;border-left:1px solid var(--muted)}
.block{margin:1.6rem 0 2.4rem;padding-top:1rem;border-top:1px solid var(--rule)}
.block h3,.block h4{margin:0 0 .7rem}
.block h4{font-size:1.15rem}
.pairs{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.2rem;margin:0 0 1rem;max-width:56rem;font-size:.95rem}
.pairs dt{font-size:.85rem;color:var(--muted);margin-top:.4rem}
.pairs dd{margin:0}
.pairs ul{margin:0;padding-left:1.1rem}
.links,.pairs .links{list-style:none;margin:.2rem 0 .8rem;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.92rem}
.up{font-size:.88rem;margin:.4rem 0 0}
.charts,.wide,.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:1.6rem;margin:1rem 0}
.pair{gap:0 2.5rem}
.block>figure{margin:1.2rem 0}
tr:has(:target),.block:target{background:var(--mark-paper)}
.formula{font-family:"Cambria Math",Cambria,Georgia,"DejaVu Serif",serif}
figure{margin:0;min-width:0;border-top:2px solid var(--ink);padding-top:.6rem}
figcaption{font-size:.98rem;margin-bottom:.5rem;max-width:46rem}
.chart{max-width:31rem}
svg.plot{display:block;width:100%;height:auto;font-family:inherit;font-variant-numeric:tabular-nums;overflow:visible}
svg.plot text{white-space:pre}
.key{font-size:.85rem;margin:.4rem 0}
.key span{display:inline-block;margin-right:1rem}
.swatch{display:inline-block;width:1.6rem;height:.7rem;margin-right:.4rem;vertical-align:-.02rem;color:var(--europe)}
.swatch.united-states{color:var(--united-states)}
.swatch.past{height:0;border-top:2px solid var(--ink);vertical-align:.25rem}
.swatch.median{height:0;border-top:4px solid;vertical-align:.2rem}
.swatch.inner{background:currentColor;opacity:.46}
.swatch.outer{background:currentColor;opacity:.2}
.swatch.dashed{height:0;border-top:3px dashed;vertical-align:.2rem}
.swatch.compared{height:0;border-top:3px dotted var(--ink);vertical-align:.2rem}
.swatch.bar-key{background:currentColor}
.swatch.dotted{height:0;border-top:2px dotted var(--muted);vertical-align:.25rem}
figure .note{margin:.3rem 0}
.source{font-size:.8rem;color:var(--muted);margin:.5rem 0 0}
.wide tbody th{white-space:normal;min-width:8rem}
details{margin:.6rem 0}
summary{cursor:pointer;color:var(--link);font-size:.92rem;padding:.3rem 0}
pre.scroll{background:var(--soft);padding:.8rem 1rem;font-size:.9rem}
code{font-family:ui-monospace,"SF Mono",Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.92em;overflow-wrap:anywhere;white-space:normal}
pre code{white-space:pre}
.cite{padding:.8rem 1rem;background:var(--soft);border-left:3px solid var(--europe)}
.tag{display:inline-block;background:var(--mark-paper);color:var(--mark);font-size:.78rem;padding:0 .35rem;border:1px solid}
footer{margin-top:3rem;border-top:1px solid var(--rule);font-size:.85rem;color:var(--muted)}
@media (max-width:40rem){.wide-only{display:none}.narrow-only{display:inline}
.matrix .yardstick,.matrix th .detail{min-width:0;width:6.6rem;font-size:.82rem}
.matrix td,.matrix th{padding-right:.5rem}
.matrix .chance{font-size:1rem}
.matrix td .detail{white-space:normal;min-width:4.3rem;max-width:4.4rem}
.matrix td:last-child .detail{min-width:8rem;max-width:9rem}
.matrix thead th{white-space:normal}
.bar{min-width:4.6rem}}
@media (min-width:48rem){.pairs{grid-template-columns:10rem minmax(0,1fr)}.pairs dt{margin:0;padding:.12rem 0}.pairs dd{padding:.1rem 0}.block>figure{display:grid;grid-template-columns:minmax(0,31rem) minmax(0,1fr);column-gap:2rem}.block>figure figcaption,.block>figure .source{grid-column:1/-1}.block>figure .chart{grid-row:2/span 4}.block>figure .key,.block>figure .note,.block>figure details{grid-column:2}.charts.two{grid-template-columns:1fr 1fr}.wide figure{display:grid;grid-template-columns:minmax(0,24rem) minmax(0,1fr);column-gap:2rem}.wide figcaption,.wide .source{grid-column:1/-1}}
@media (min-width:68rem){.pair{grid-template-columns:repeat(2,minmax(0,1fr))}.charts.three{grid-template-columns:repeat(3,minmax(0,1fr))}.charts.three{row-gap:0}.charts.three figure{display:grid;grid-row:span 6;grid-template-rows:subgrid}}
@page{size:A4;margin:18mm 14mm 16mm}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--rule:#bbb;--soft:#f4f4f4;--link:#000;--europe:#0b5fa5;--united-states:#b04a00;--mark:#5c3800;--mark-paper:#fff}
html{font-size:9.5pt}
body{max-width:none;padding:0;line-height:1.4;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip{display:none}
.banner{margin-top:0}
section{margin-top:1.2rem;padding-top:.8rem}
h2,h3,h4,caption,figcaption{break-after:avoid}
.scroll{overflow:visible}
table{font-size:7.5pt;width:100%}
th,td{white-space:normal;padding:.2rem .4rem .2rem 0}
.prose,.wrap,.bare,.yardstick{min-width:0}
tr,.cite,figure,.short,caption,caption span{break-inside:avoid}
caption,thead{break-after:avoid}
tbody:first-of-type tr:first-child{break-before:avoid}
.group{break-after:avoid}
.contents ol{columns:2}
.charts figure,.wide figure{display:grid;grid-template-columns:8.6cm minmax(0,1fr);grid-template-rows:auto auto auto auto 1fr;column-gap:.7cm;margin-bottom:.6cm}
figcaption,.source{grid-column:1/-1}
.chart,.key,figure .note{grid-column:1;max-width:none}
figure details{grid-column:2;grid-row:2/6;margin:0}
figure table{font-size:6.8pt}
figure caption{font-size:7.5pt}
figure th,figure td{padding:.08rem .3rem .08rem 0}
thead{display:table-header-group}
.charts,.wide,.pair,.tables{display:block}
summary{display:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}
a{color:inherit;text-decoration:none}
main a[href^="http"]:not(.bare)::after{content:" <" attr(href) ">";overflow-wrap:anywhere;font-size:.9em}
pre code{white-space:pre-wrap}
}
`;

/** Title at the head and number at the foot of every printed page. */
export const printHeader = (text: string): string =>
  `@page{@top-left{content:${cssString(text)};font:8pt sans-serif;color:#444}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}`;

/** A CSS string; what could end it, or the style element, is written as an escape. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>&\n\r\f]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
