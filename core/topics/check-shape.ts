import { DATA_LIMITS, FORBIDDEN_KEYS, LIMITS } from './limits';
import type { Fault } from './parse-pack';
import { writePath } from './write-path';

interface Place {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Place | null;
  readonly depth: number;
}

/**
 * What is wrong with untrusted data before its meaning is looked at: too deep, too many, too long, forbidden keys. Stops at
 * the first fault, and never recurses, so that no data can cost more than its size.
 */
export function checkShape(data: unknown): Fault[] {
  const places: Place[] = [{ value: data, key: '', parent: null, depth: 0 }];
  let values = 0;
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    values += 1;
    const message = values > DATA_LIMITS.values ? `holds more than ${DATA_LIMITS.values} values` : findFault(place);
    if (message !== null) return [{ path: pathOf(place), message }];
    for (const [key, value] of listEntries(place.value)) {
      places.push({ value, key, parent: place, depth: place.depth + 1 });
    }
  }
  return [];
}

function findFault({ value, key, depth }: Place): string | null {
  if (typeof value === 'string') {
    return value.length > DATA_LIMITS.text ? `is longer than ${DATA_LIMITS.text} characters` : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= DATA_LIMITS.depth) return `is nested deeper than ${DATA_LIMITS.depth} levels`;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  const most = depth === 1 && key === 'topics' ? LIMITS.topics : DATA_LIMITS.entries;
  if ((Array.isArray(value) ? value : keys).length > most) return `has more than ${most} entries`;
  const forbidden = keys.find((inner) => FORBIDDEN_KEYS.has(inner));
  return forbidden === undefined ? null : `has the forbidden key "${forbidden}"`;
}

function listEntries(value: unknown): Iterable<[string | number, unknown]> {
  if (Array.isArray(value)) return value.entries();
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function pathOf(place: Place): string {
  const steps: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) steps.unshift(at.key);
  return writePath(steps);
}
