// Telling a number from an unknown one. A figure is { value, coverage, quality }.

import { percent } from '/format.js';

/** Sets text and class only where they differ, so that an unchanged cell costs nothing. */
export function put(element, text, cls = '', title = '') {
  if (element.textContent !== text) element.textContent = text;
  if (element.className !== cls) element.className = cls;
  if (element.title !== title) element.title = title;
}

/** Too little was seen for this figure to be a headline. */
export const poor = (figure) => figure.quality.includes('POOR');

/** Why there is no number here: too little seen, or (of a ratio) nothing to divide. */
export function whyNone(figure, undefinedText) {
  if (undefinedText && !poor(figure)) return undefinedText;
  return `unknown: ${seen(figure)} coverage`;
}

export const seen = (figure) => percent(figure.coverage, 0);

/** Shows a figure that is a sum: what was seen of it, with a mark where that is not all. */
export function putSum(element, figure, show) {
  if (figure.value === null) {
    put(element, '–', 'unknown', whyNone(figure));
  } else if (poor(figure)) {
    put(element, `≥\u00a0${show(figure.value)}`, 'partial', `only ${seen(figure)} of it was seen`);
  } else {
    put(element, show(figure.value), '', coverageTitle(figure));
  }
}

/** Shows a figure that is a ratio: none where too little was seen. */
export function putRatio(element, figure, show, undefinedText) {
  if (figure.value === null || poor(figure)) {
    const why = whyNone(figure, undefinedText);
    put(element, why === undefinedText ? why : '–', why === undefinedText ? 'undefined' : 'unknown', why);
  } else {
    put(element, show(figure.value), '', coverageTitle(figure));
  }
}

function coverageTitle(figure) {
  return figure.coverage >= 0.995 ? '' : `${seen(figure)} coverage`;
}
