// The one glance: how much wind is thrown away, why, and since when.

import { minute, percent, power, scale, span, three } from '/format.js';
import { poor, put, putRatio, putSum, seen, whyNone } from '/figures.js';

const el = (id) => document.getElementById(id);
const NO_WIND = 'undefined (no wind)';
const CAUSES = { grid: 'a grid limit' };

export function showHeadline(wind, at) {
  const like = Math.max(wind.available_w.value ?? 0, wind.generated_w.value ?? 0);
  showCurtailed(wind, like);
  putRatio(el('ratio'), wind.ratio, (r) => `${percent(r)} of the wind`, NO_WIND);
  el('ratio').classList.add('ratio');
  put(el('why'), why(wind, at), 'why');
  putSum(el('generated'), wind.generated_w, (w) => power(w, like));
  putSum(el('wasted'), wind.curtailed_w, (w) => power(w, like));
  putSum(el('available'), wind.available_w, (w) => power(w, like));
  showSplit(wind);
}

function showCurtailed(wind, like) {
  const curtailed = wind.curtailed_w;
  const none = curtailed.value === null;
  document.body.dataset.curtailed = none ? 'unknown' : curtailed.value > 0 ? 'some' : 'none';
  if (none) {
    put(el('curtailed'), '–', 'value unknown', whyNone(curtailed));
    return;
  }
  const s = scale('W', like);
  const number = curtailed.value === 0 ? '0' : three(curtailed.value / s.by);
  const text = `${poor(curtailed) ? '≥\u00a0' : ''}${number}\u00a0${s.unit}`;
  put(el('curtailed'), text, poor(curtailed) ? 'value partial' : 'value',
    `${seen(curtailed)} coverage`);
}

function why(wind, at) {
  if (wind.curtailed_w.value === null) {
    return `${capital(whyNone(wind.curtailed_w))}. Nothing can be said about the rest.`;
  }
  if (wind.cause) {
    const since = wind.since
      ? `, since ${minute(wind.since, at)} (${span((Date.parse(at) - Date.parse(wind.since)) / 1e3)})`
      : '';
    const cause = CAUSES[wind.cause] ?? wind.cause;
    return `Because of ${cause} on ${wind.limited_turbines} of ${wind.turbines} turbines${since}.`;
  }
  if (wind.limited_turbines > 0) {
    return `A limit holds back ${wind.limited_turbines} of ${wind.turbines} turbines, by next to nothing.`;
  }
  return wind.ratio.value === null ? 'There is no wind to throw away.' : 'No turbine is held back by a limit.';
}

function showSplit(wind) {
  const bar = el('split');
  const generated = Math.max(0, wind.generated_w.value ?? 0);
  const curtailed = wind.curtailed_w.value ?? 0;
  const seenShare = wind.available_w.value === null
    ? Math.min(wind.generated_w.coverage, wind.curtailed_w.coverage)
    : wind.available_w.coverage;
  const whole = Math.max(wind.available_w.value ?? 0, generated + curtailed) || 1;
  const known = seenShare >= 0.995 ? 1 : seenShare;
  bar.style.setProperty('--generated-to', `${(generated / whole) * known * 100}%`);
  bar.style.setProperty('--curtailed-to', `${((generated + curtailed) / whole) * known * 100}%`);
  bar.style.setProperty('--seen-to', `${known * 100}%`);
  el('not-seen-fact').hidden = known === 1;
  put(el('not-seen'), `${percent(1 - known, 0)} of turbines`);
  bar.ariaLabel = `Of the wind seen, ${percent(generated / whole, 0)} is generated and `
    + `${percent(curtailed / whole, 0)} thrown away; ${percent(seenShare, 0)} of the turbines are seen.`;
}

export function showDay(totals) {
  const cell = el('day');
  if (totals === null || totals.curtailed_wh === null) {
    put(cell, '–', 'unknown', 'unknown');
    return;
  }
  const ratio = totals.curtailment_ratio;
  put(cell, power(totals.curtailed_wh, totals.curtailed_wh, 'Wh')
    + (ratio === null ? '' : ` (${percent(ratio)})`),
    '', totals.coverage === null ? '' : `${percent(totals.coverage)} coverage`);
}

/** The headline as a sentence for those who listen; coarse, so that it is spoken when it matters. */
export function spoken(wind) {
  const curtailed = wind.curtailed_w.value;
  if (curtailed === null) return `Wind thrown away: ${whyNone(wind.curtailed_w)}`;
  if (curtailed === 0) return 'No wind is thrown away';
  const s = scale('W', curtailed);
  const ratio = wind.ratio.value === null ? '' : `, ${Math.round(wind.ratio.value * 20) * 5} percent`;
  return `About ${Number((curtailed / s.by).toPrecision(1))} ${s.unit} of wind are thrown away${ratio}`;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
