// Two charts over one time axis: power above, renewable share below. Unknown spans are hatched.

import uPlot from '/lib/uplot.js';
import { fixed, minute, percent, scale, three } from '/format.js';

const SYNC = 'hours';
const GAP_S = 90;

export class Charts {
  #power; #share; #unit = { by: 1e6, unit: 'MW' }; #center = null; #target = null; #span = [0, 1];
  #roots; #holes = { power: [], share: [] };

  constructor(powerRoot, shareRoot) {
    this.#roots = [powerRoot, shareRoot];
    new ResizeObserver(() => this.#fit()).observe(powerRoot);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#rebuild());
  }

  /** points: { at, generated, available, curtailed, load, matched, share }, null where unknown. */
  draw(points, { from, to, center, target }) {
    this.#span = [from, to];
    this.#target = target;
    this.#unit = scale('W', ...points.flatMap((p) => (center ? [p.load] : [p.available, p.generated])));
    if (center !== this.#center) {
      this.#center = center;
      this.#rebuild();
    }
    const main = center ? 'load' : 'generated';
    this.#holes = { power: holes(points, main), share: holes(points, 'share') };
    const column = (of) => points.map(of);
    const at = column((p) => p.at);
    this.#power.setData([at, ...this.#powerColumns(column)]);
    this.#share.setData([at, column((p) => (p.share === null ? null : p.share * 100))]);
  }

  #powerColumns(column) {
    const scaled = (value) => (value === null ? null : value / this.#unit.by);
    if (this.#center) return [column((p) => scaled(p.matched)), column((p) => scaled(p.load))];
    const top = (p) => (p.generated === null || p.curtailed === null ? null : p.generated + p.curtailed);
    return [
      column((p) => scaled(p.generated === null ? null : Math.max(0, p.generated))),
      column((p) => scaled(top(p))),
      column((p) => scaled(p.available)),
    ];
  }

  #rebuild() {
    if (this.#center === null) return;
    const data = this.#power ? [this.#power.data, this.#share.data] : [[[]], [[]]];
    this.#power?.destroy();
    this.#share?.destroy();
    const ink = inks();
    this.#power = new uPlot(this.#options(0, ink, this.#powerSeries(ink)), data[0], this.#roots[0]);
    this.#share = new uPlot(this.#options(1, ink, shareSeries(ink)), data[1], this.#roots[1]);
  }

  #powerSeries(ink) {
    const value = (_, v) => (v === null ? '–' : `${three(v)} ${this.#unit.unit}`);
    if (this.#center) {
      return {
        series: [
          { label: 'Matched', stroke: ink.generated, fill: ink.generatedFill, width: 1.5, value },
          { label: 'Load', stroke: ink.text, width: 1.25, value },
        ],
      };
    }
    return {
      series: [
        { label: 'Generated', stroke: ink.generated, fill: ink.generatedFill, width: 1.5, value },
        {
          label: 'Thrown away', stroke: ink.curtailed, fill: ink.curtailedFill, width: 0,
          value: (u, _, i, at) => {
            const v = at === null ? null : u.data[2][at];
            return v === null || v === undefined ? '–' : value(u, v - u.data[1][at]);
          },
        },
        { label: 'Offered by the wind', stroke: ink.available, width: 1.25, dash: [4, 4], value },
      ],
      bands: [{ series: [2, 1], fill: ink.curtailedFill }],
    };
  }

  #options(which, ink, { series, bands }) {
    const root = this.#roots[which];
    const grid = { stroke: ink.grid, width: 1 };
    const axis = { stroke: ink.quiet, font: ink.font, grid, ticks: grid };
    return {
      width: root.clientWidth || 600,
      height: this.#height(which),
      cursor: { sync: { key: SYNC }, drag: { setScale: false }, points: { size: 6 } },
      legend: { markers: { width: 2 } },
      scales: {
        x: { time: true, range: () => this.#span },
        y: { range: which === 0 ? (_, __, max) => [0, max > 0 ? max * 1.08 : 1] : () => [0, 100] },
      },
      axes: [
        { ...axis, space: 64, size: which === 0 ? 12 : 30, values: which === 0 ? noText : times },
        {
          ...axis,
          size: 52,
          splits: which === 1 ? () => [0, 25, 50, 75, 100] : undefined,
          values: (_, ticks) => ticks.map((t) => axisText(t, which === 0 ? this.#unit.unit : '%', ticks)),
        },
      ],
      series: [{ label: 'Time', value: (_, t) => (t === null ? '–' : minute(t * 1e3, t * 1e3)) }, ...series],
      bands: bands ?? [],
      hooks: {
        drawAxes: [(u) => hatch(u, which === 0 ? this.#holes.power : this.#holes.share, ink)],
        draw: which === 1 ? [(u) => this.#drawTarget(u, ink)] : [],
      },
    };
  }

  #drawTarget(u, ink) {
    if (this.#target === null) return;
    const y = Math.round(u.valToPos(this.#target * 100, 'y', true));
    const { ctx, bbox } = u;
    ctx.save();
    ctx.strokeStyle = ink.text;
    ctx.fillStyle = ink.text;
    ctx.setLineDash([6, 4]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.font = ink.scaledFont;
    ctx.fillText(`target ${percent(this.#target, 0)}`, bbox.left + 6, y + 14 * devicePixelRatio);
    ctx.restore();
  }

  #height(which) {
    const low = innerWidth < 640;
    return which === 0 ? (low ? 200 : 250) : (low ? 120 : 130);
  }

  #fit() {
    [this.#power, this.#share].forEach((chart, i) => {
      const width = this.#roots[i].clientWidth;
      if (chart && width > 0 && chart.width !== width) {
        chart.setSize({ width, height: this.#height(i) });
      }
    });
  }
}

const noText = (_, ticks) => ticks.map(() => '');
const times = (_, ticks) => ticks.map((t) => minute(t * 1e3, t * 1e3));

function shareSeries(ink) {
  const value = (_, v) => (v === null ? '–' : `${fixed(v, 1)} %`);
  return { series: [{ label: 'Renewable share', stroke: ink.share, fill: ink.shareFill, width: 1.5, value }] };
}

function axisText(tick, unit, ticks) {
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : tick;
  const digits = step >= 1 || tick === 0 ? 0 : step >= 0.1 ? 1 : 2;
  return `${fixed(tick, digits)} ${unit}`;
}

/** The spans in which this is unknown, as [from, to]; also where no point is at all. */
function holes(points, key) {
  if (points.every((point) => point[key] === null)) return [];
  const found = [];
  let last = points[0].at;
  for (const point of points) {
    const known = point[key] !== null;
    if (known && point.at - last > GAP_S) found.push([last, point.at]);
    if (known) last = point.at;
  }
  const end = points.at(-1).at;
  if (end - last > GAP_S) found.push([last, end]);
  return found;
}

function hatch(u, spans, ink) {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.fillStyle = hatching(ctx, ink.hatch);
  for (const [from, to] of spans) {
    const left = Math.max(bbox.left, u.valToPos(from, 'x', true));
    const right = Math.min(bbox.left + bbox.width, u.valToPos(to, 'x', true));
    if (right > left) ctx.fillRect(left, bbox.top, right - left, bbox.height);
  }
  ctx.restore();
}

function hatching(ctx, ink) {
  const size = Math.round(8 * devicePixelRatio);
  const tile = new OffscreenCanvas(size, size);
  const pen = tile.getContext('2d');
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5 * devicePixelRatio;
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 1, size + 1);
    pen.lineTo(shift + size + 1, -1);
  }
  pen.stroke();
  return ctx.createPattern(tile, 'repeat');
}

function inks() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  const family = getComputedStyle(document.body).fontFamily;
  return {
    text: of('text'), quiet: of('quiet'), grid: of('line'), hatch: of('hatch'),
    generated: of('generated'), generatedFill: of('generated-fill'),
    curtailed: of('curtailed'), curtailedFill: of('curtailed-fill'),
    available: of('available'), share: of('good'), shareFill: of('good-fill'),
    font: `11px ${family}`, scaledFont: `${11 * devicePixelRatio}px ${family}`,
  };
}
