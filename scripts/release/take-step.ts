/** Does one part of the work and prints whether it went well and how long it took. Whatever it throws is thrown on. */
export async function takeStep<Value>(name: string, take: () => Value | Promise<Value>): Promise<Value> {
  const start = performance.now();
  const print = (sign: string) => console.log(`${sign} ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  try {
    const value = await take();
    print('✓');
    return value;
  } catch (error) {
    print('✗');
    throw error;
  }
}
