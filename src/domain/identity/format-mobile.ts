const digitsAlone = /^\d{7,}$/;

/**
 * A mobile number grouped for the eye: fours from the right (`9199 8822 1100`), and never one digit alone. Simple on purpose:
 * right for reading out and comparing in every country, and the library of real groupings is no part of the first screen.
 * Anything that is not seven digits or more (`XXXXX`, `*****`, a short id) is returned as it is.
 */
export function formatMobile(digits: string): string {
  if (!digitsAlone.test(digits)) return digits;
  const head = digits.length % 4 === 1 ? 5 : digits.length % 4;
  const groups = head === 0 ? [] : [digits.slice(0, head)];
  for (let start = head; start < digits.length; start += 4) groups.push(digits.slice(start, start + 4));
  return groups.join(' ');
}
