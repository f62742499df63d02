/** The same JSON with every second character beyond ASCII as `\uXXXX`: both spellings occur. */
export function escapeHalf(json: string): string {
  let seen = 0;
  return json.replaceAll(/[^\u0020-\u007e]/gu, (character) => {
    seen += 1;
    if (seen % 2 === 0) return character;
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}
