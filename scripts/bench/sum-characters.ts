/** The least that anybody who reads a text has to do: look at every UTF-16 unit. */
export function sumCharacters(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
