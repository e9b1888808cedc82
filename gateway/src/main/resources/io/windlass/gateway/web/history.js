// The last hours: stored figures, and behind them what was seen live since.

import { percent, power } from '/format.js';
import { Charts } from '/charts.js';

const REFRESH_MS = 15_000;
const TAIL_STEP_S = 5;
const TAIL_LENGTH = 400;
const el = (id) => document.getElementById(id);

export class History {
  #hours = 3;
  #scope = 'portfolio';
  #charts = new Charts(el('power-chart'), el('share-chart'));
  #stored = { interval_s: 60, rows: [] };
  #tails = new Map();
  #snapshot = null;
  #asked = 0;
  #asking = null;

  constructor() {
    for (const button of document.querySelectorAll('[data-hours]')) {
      button.onclick = () => this.#choose(button);
    }
    el('scope').onchange = () => {
      this.#scope = el('scope').value;
      this.#ask();
    };
  }

  heard(snapshot) {
    this.#snapshot = snapshot;
    this.#offerScopes(snapshot);
    const at = Date.parse(snapshot.at) / 1e3;
    for (const [scope, now] of scopesOf(snapshot)) this.#remember(scope, at, now);
    if (performance.now() - this.#asked > REFRESH_MS || this.#asked === 0) this.#ask();
    else this.#draw();
  }

  #choose(chosen) {
    this.#hours = Number(chosen.dataset.hours);
    for (const button of document.querySelectorAll('[data-hours]')) {
      button.ariaPressed = String(button === chosen);
    }
    this.#ask();
  }

  #remember(scope, at, now) {
    const tail = this.#tails.get(scope) ?? [];
    const last = tail.at(-1);
    if (!last || at - last.at >= TAIL_STEP_S) tail.push({ at, ...now });
    if (tail.length > TAIL_LENGTH) tail.shift();
    this.#tails.set(scope, tail);
  }

  async #ask() {
    if (!this.#snapshot) return;
    this.#asked = performance.now();
    this.#asking?.abort();
    this.#asking = new AbortController();
    const to = new Date(this.#snapshot.at);
    const from = new Date(to.getTime() - this.#hours * 3600e3);
    const query = new URLSearchParams({
      scope: this.#scope, from: from.toISOString(), to: to.toISOString(),
    });
    try {
      const answer = await fetch(`/api/v1/history?${query}`, { signal: this.#asking.signal });
      const body = await answer.json();
      if (!answer.ok) throw new Error(body.error);
      this.#stored = body;
      this.#tell(body);
      this.#draw();
    } catch (problem) {
      if (problem.name !== 'AbortError') el('history-text').textContent = `No history: ${problem.message}`;
    }
  }

  #draw() {
    const { rows, interval_s: interval } = this.#stored;
    const points = rows.map((row) => storedPoint(row, interval));
    const end = points.length ? points.at(-1).at + interval : 0;
    for (const point of this.#tails.get(this.#scope) ?? []) if (point.at >= end) points.push(point);
    const now = Date.parse(this.#snapshot.at) / 1e3;
    const target = this.#snapshot.data_centers.find((dc) => `dc:${dc.id}` === this.#scope)?.target ?? null;
    this.#charts.draw(points, {
      from: now - this.#hours * 3600, to: now, center: this.#scope.startsWith('dc:'), target,
    });
  }

  #tell({ rows }) {
    const sum = (key) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
    const generated = sum('generated_wh');
    const curtailed = sum('curtailed_wh');
    const load = rows.reduce((total, row) => total + (demand(row) ?? 0), 0);
    const words = [];
    if (!this.#scope.startsWith('dc:')) {
      const ratio = generated + curtailed > 0 ? ` (${percent(curtailed / (generated + curtailed))})` : '';
      words.push(`${power(generated, generated, 'Wh')} generated`,
        `${power(curtailed, curtailed, 'Wh')} thrown away${ratio}`);
    }
    if (load > 0) {
      const share = ` (${percent(sum('matched_wh') / load)} matched)`;
      words.push(`${power(load, load, 'Wh')} used by data centers${share}`);
    }
    const blind = rows.filter((row) => row.coverage < 0.8).length;
    if (blind > 0) words.push(`${blind} of ${rows.length} minutes hardly seen`);
    const text = rows.length ? words.join(' · ') : 'Nothing is stored for these hours yet.';
    el('history-text').textContent = text;
    el('power-chart').ariaLabel = `Power over the last ${this.#hours} hours: ${text}`;
  }

  #offerScopes(snapshot) {
    const select = el('scope');
    const wanted = [...scopesOf(snapshot).keys()];
    if (wanted.join() === [...select.options].map((option) => option.value).join()) return;
    select.replaceChildren(...wanted.map((scope) => new Option(nameOf(scope, snapshot), scope)));
    if (!wanted.includes(this.#scope)) this.#scope = 'portfolio';
    select.value = this.#scope;
  }
}

function storedPoint(row, interval) {
  const watts = (wh) => (wh === null ? null : (wh * 3600) / interval);
  return {
    at: Date.parse(row.start) / 1e3 + interval / 2,
    generated: watts(row.generated_wh),
    available: watts(row.available_wh),
    curtailed: watts(row.curtailed_wh),
    load: watts(demand(row)),
    matched: watts(row.matched_wh),
    share: row.share_matched,
  };
}

/** What the whole center drew: the share is of that, and IT load is less. */
function demand({ load_wh: it, matched_wh: matched, share_matched: share }) {
  return share > 0 && matched !== null ? matched / share : it;
}

function scopesOf(snapshot) {
  const wind = (w) => ({
    generated: w.generated_w.value, available: w.available_w.value, curtailed: w.curtailed_w.value,
  });
  const load = (l) => ({
    load: demand({
      load_wh: l.load_w.value, matched_wh: l.matched_w.value, share_matched: l.share_matched.value,
    }),
    matched: l.matched_w.value,
    share: l.share_matched.value,
  });
  const none = { generated: null, available: null, curtailed: null, load: null, matched: null, share: null };
  return new Map([
    ['portfolio', { ...none, ...wind(snapshot.portfolio.wind), ...load(snapshot.portfolio) }],
    ...snapshot.farms.map((farm) => [`farm:${farm.id}`, { ...none, ...wind(farm.wind) }]),
    ...snapshot.data_centers.map((dc) => [`dc:${dc.id}`, { ...none, ...load(dc) }]),
  ]);
}

function nameOf(scope, snapshot) {
  return scope === 'portfolio' ? `everything (${snapshot.portfolio.id})` : scope.slice(scope.indexOf(':') + 1);
}
