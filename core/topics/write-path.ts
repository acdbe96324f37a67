/** Where something stands in data, from the keys and numbers that lead there: `topics[2].aliases[0].text`. */
export function writePath(steps: readonly (string | number)[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step === '' ? '""' : step}`))
    .join('')
    .replace(/^\./, '');
}
