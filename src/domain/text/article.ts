/** `an SMS`, `a Viber message`, `a LINE message`, `an RCS message`: the article goes by how the first word sounds. */
export function withArticle(noun: string): string {
  return `${startsWithVowelSound(noun) ? 'an' : 'a'} ${noun}`;
}

/** Letters whose names begin with a vowel: `an F`, `an X`. */
const vowelNamed = /^[aefhilmnorsx]/i;
/** Spoken as letters: no vowel at all (`RCS`, `sms`), or known so. */
const spelledOut = /^(?:[b-df-hj-np-tv-xz]+|ussd|usb|upi|url|ui|ups)$/i;
/** Begins with a vowel that is spoken as "y" or "w": `a unicode message`, `a European message`, `a one-off message`. */
const glide = /^(?:uni(?![nm])|us[eau]|uk|ut[ei]|ubi|eu|ew|on(?:e(?![a-z])|ce))/i;
const silentH = /^(?:hour|honest|honou?r|heir)/i;

function startsWithVowelSound(noun: string): boolean {
  const [word = ''] = /[\p{L}\p{N}]+/u.exec(noun) ?? [];
  if (/^\d/.test(word)) return /^(?:8|1[18](?:\d{3})*(?!\d))/.test(word);
  if (spelledOut.test(word)) return vowelNamed.test(word);
  return silentH.test(word) || (/^[aeiou]/i.test(word.normalize('NFD')) && !glide.test(word));
}
