/**
 * How many terms reading `data` as JSON-LD goes through for its contexts alone: each context is laid over a copy of the one around it,
 * and one inside another anew for every node that it fits.
 */
export function weighContexts(data: unknown): number {
  let nodes = 0;
  let terms = 0;
  let isScoped = false;

  const weigh = (value: unknown, around: number, isInside: boolean): number => {
    if (typeof value !== 'object' || value === null) return 0;
    if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + weigh(one, around, isInside), 0);
    nodes += 1;
    const own = '@context' in value ? countTerms(value['@context']) : 0;
    terms += own;
    if (own > 0 && isInside) isScoped = true;
    const here = around + own;
    return Object.entries(value).reduce(
      (sum, [key, inner]) => sum + weigh(inner, here, isInside || key === '@context'),
      own > 0 ? here : 0,
    );
  };

  const weight = weigh(data, 0, false);
  return isScoped ? nodes * terms : weight;
}

function countTerms(context: unknown): number {
  if (Array.isArray(context)) return context.reduce<number>((sum, one) => sum + countTerms(one), 0);
  return typeof context === 'object' && context !== null ? Object.keys(context).length : 0;
}
