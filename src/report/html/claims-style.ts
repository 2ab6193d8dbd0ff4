import type { Verdict } from '../../claims/reading.ts';

/** Underlines of verdicts: each a style of its own, so that colour is not needed. */
const underlines: Readonly<Record<Verdict, string>> = {
  consistent: 'underline solid 1px',
  'consistent-then': 'underline dashed 2px',
  contradicted: 'underline double 3px',
  'inconsistent-basis': 'underline wavy 1px',
  'attribution-drift': 'underline dotted 3px',
  'not-checkable': 'underline dotted 1px',
};

/** Style of pages of checked texts, over that of reports. */
export const claimsStyle = `
.passage{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem;border-top:1px solid var(--rule);padding:.6rem 0}
.passage p.words{margin:.2rem 0;max-width:44rem}
.heading .words{font-weight:600;font-family:Georgia,"Source Serif 4","Liberation Serif","DejaVu Serif",serif}
.aside .words{color:var(--muted);font-size:.92rem}
mark{background:none;color:inherit;text-underline-offset:.2em;text-decoration-skip-ink:none}
mark mark{font-weight:600}
${Object.entries(underlines)
  .map(([verdict, line]) => `.v-${verdict}{text-decoration:${line}}`)
  .join('\n')}
.mark{font-size:.78rem;font-weight:600;white-space:nowrap;padding:0 .25rem;border:1px solid var(--rule);background:var(--soft);text-decoration:none;display:inline-block;line-height:1.35}
.mark:target,.evidence li:target{background:var(--mark-paper);outline:2px solid var(--mark)}
.evidence{list-style:none;margin:.3rem 0;padding:0;font-size:.9rem}
.evidence>li{border-left:3px solid var(--rule);padding:.2rem 0 .2rem .8rem;margin:0 0 .9rem}
.evidence p{margin:.15rem 0}
.evidence .verdict{font-weight:600}
.evidence dl{margin:.3rem 0}
.evidence dt{font-size:.8rem;color:var(--muted)}
.evidence dd{margin:0 0 .25rem}
.legend{list-style:none;padding:0;columns:20rem 2;column-gap:2rem;font-size:.9rem}
.legend li{break-inside:avoid;margin-bottom:.4rem}
@media (min-width:60rem){.passage{grid-template-columns:minmax(0,1fr) minmax(0,26rem)}}
@media print{.passage{display:block}.evidence>li{break-inside:avoid}}
`;
