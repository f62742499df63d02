import { folded } from './patterns.ts';

/**
 * The shortest stretches that every word of `otp-words.ts` and every instruction holds: a search for these costs a tenth of
 * the search for the words. A property test keeps the two in step.
 */
const stems = folded(
  'otp|o\\.t\\.p|o t p|co(?:de|di|ntrasen)|kod|p(?:ass|wd|arola)|\\b(?:[mt]-?pin|pin|tac|m?tan|key)|s(?:ms-?tan|enha|andi|ifre)|verif|clave|',
  'laluan|wachtwoord|haslo|kennwort|ma(?: (?:xac|bao|kich|dang|truy|kiem)|t khau)|(?:use|enter|type|input|submit|quote|in|provide|share|tell|give|say|',
  'show|mention|with|masukkan|gunakan|nhap|ingresa|introduce|introduzca|digite|insira|utilisez|saisissez|entrez|استخدم|ادخل)[\\s"\'*:]{0,4}\\d|',
  'ओटीपी|ओ टी पी|वन टाइम|एक बार का|कोड|पिन|पासवर्ड|ஓடிபி|ஒடிபி|ஓ\\.டி|குறியீடு|கடவுச்|பின்|ఓటీపీ|ఓటిపి|కోడ్|పిన్|పాస్|ಒಟಿಪಿ|ಓಟಿಪಿ|ಕೋಡ್|ಪಿನ್|ಪಾಸ್|',
  'ഒടിപി|ഒ\\.ടി|കോഡ്|പിൻ|പാസ്|കോഡ|ওটিপি|কোড|পিন|পাস|ઓટીપી|કોડ|પિન|પાસ|ਓਟੀਪੀ|ਓ\\.ਟੀ|ਕੋਡ|ਪਿੰਨ|ਪਾਸ|ଓଟିପି|କୋଡ|ٹی پی|کوڈ|پاس ورڈ|',
  'رمز|كود|کد|سري|كلمة|تحقق|بن|קוד|סיסמ|פין|รหัส|โค้ด|โอทีพี|พิน|ລະຫັດ|លេខកូដ|សម្ងាត់|လျှို့|အတည်|код|парол|κωδικ|码|碼|口令|コード|番号|キー|パス|',
  '인증|코드|비밀|일회용',
);

/** Whether a folded text may hold a code at all; what most texts are asked and nothing more. */
export function mayHoldCode(text: string): boolean {
  return stems.test(text);
}
