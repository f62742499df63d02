/** Groups the digits of a number by four from the left, for reading aloud: `9199 8822 1100`. Anything but digits stays as it is. */
export function formatMobile(number: string): string {
  return /^\d{9,15}$/.test(number) ? number.replace(/\d{4}(?=\d{2})/g, '$& ') : number;
}
