/** A count of disturbances: each call is one, and `true` once there were `limit` of them within `windowMs`. */
export function createPatience(limit: number, windowMs: number): () => boolean {
  const times: number[] = [];
  return () => {
    const now = performance.now();
    times.push(now);
    const first = times.at(-limit);
    return first !== undefined && now - first <= windowMs;
  };
}
