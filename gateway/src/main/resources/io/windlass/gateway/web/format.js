// Numbers, units and times as people read them.

const MINUS = '\u2212';

/** Watts or watt-hours with the prefix that fits the largest of the given values. */
export function scale(unit, ...values) {
  const most = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  if (most >= 1e9) return { by: 1e9, unit: 'G' + unit };
  if (most >= 1e6) return { by: 1e6, unit: 'M' + unit };
  return { by: 1e3, unit: 'k' + unit };
}

/** A number with three significant digits, but no fewer than its integer part. */
export function three(value) {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return fixed(value, digits);
}

export function fixed(value, digits) {
  const text = Math.abs(value).toFixed(digits);
  const grouped = text.replace(/\B(?=(\d{3})+(?!\d))/, '\u202f');
  return value < 0 && Number(text) !== 0 ? MINUS + grouped : grouped;
}

export function count(value) {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** `18.4 MW`; a value of exactly nothing is `0 MW`. */
export function power(watts, like = watts, unit = 'W') {
  const s = scale(unit, like, watts);
  return `${watts === 0 ? '0' : three(watts / s.by)}\u00a0${s.unit}`;
}

export const kilowatts = (digits) => (watts) => fixed(watts / 1e3, digits);

export function percent(ratio, digits = 1) {
  return `${fixed(ratio * 100, digits)}\u00a0%`;
}

/** How long, in words: `12 s`, `34 min`, `2 h 05 min`, `3 d 4 h`. */
export function span(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 100) return `${s}\u00a0s`;
  const min = Math.floor(s / 60);
  if (min < 60) return `${min}\u00a0min`;
  const hours = Math.floor(min / 60);
  if (hours < 48) return `${hours}\u00a0h ${String(min % 60).padStart(2, '0')}\u00a0min`;
  return `${Math.floor(hours / 24)}\u00a0d ${hours % 24}\u00a0h`;
}

const CLOCK = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});
const MINUTE = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

export const clock = (iso) => CLOCK.format(new Date(iso));

/** A minute of today, or of another day with its date. */
export function minute(iso, now) {
  const at = new Date(iso);
  const sameDay = at.toDateString() === new Date(now).toDateString();
  return sameDay ? MINUTE.format(at) : `${DAY.format(at)}, ${MINUTE.format(at)}`;
}
