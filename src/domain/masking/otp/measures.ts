import { endingAt, startingAt } from './patterns.ts';

/** Amounts: a currency before the number. */
export const afterCurrency = endingAt(
  '(?:(?<![a-z])(?:rs|re|inr|usd|aed|sar|qar|omr|bhd|kwd|rm|myr|idr|rp|php|thb|vnd|sgd|lkr|bdt|npr|pkr|eur|gbp|egp|jod|try|dhs?|',
  'sr|kd|bd|ntd|jpy|cny|hkd)\\.?|\\$|रु\\.?|रुपये)[\\s:.]{0,3}',
);

/** Amounts, points, durations and counts: a unit after the number. */
export const beforeUnit = startingAt(
  ' ?(?:%|/-|\\$|(?:rs|inr|aed|sar|rm|usd|vnd|idr|rupees?|rupiah|dirhams?|riyals?|baht|dong|đ|k|pts?|points?|poin|puntos|điểm|',
  'stars?|coins?|miles|mins?|minutes?|menit|phút|minutos?|hours?|hrs?|h|jam|giờ|days?|hari|ngày|seconds?|secs?|detik|giây|weeks?|',
  'months?|years?|yrs?|times?|am|pm|items?|pcs|pieces?|people|guests?|cities|stores?|outlets?|shops?|off|kgs?|gms?|grams?|ml|ltr|',
  'litres?|kms?|mm|cm|gb|mb|sq|users?|customers?|members?|brands?|styles|products?|digits?|attempts?)(?![a-z\\d])|',
  '円|元|원|баллов|руб|мин|分|คะแนน|บาท|นาที|अंक|रुपये|मिनट|पॉइंट|دقيقة|دقائق|ريال|درهم|نقطة|שקל|דקות|점|분)',
);

/** Masked already, by the vendor or somebody else; or a dialling code (`*123#`). */
export const afterMask = endingAt('(?:xx|\\*\\*|##|x-)');
export const beforeMask = startingAt('(?:xx|\\*\\*|##)');
export const afterStar = endingAt('\\*');
export const beforeHash = startingAt('#');

/** Part of a link, unless the link's own key says what it is (`?otp=482913`). */
export const inLink = endingAt('(?:(?:https?:|www\\.|\\.[a-z]{2,10}/)[^\\s]{0,200}|[?&][a-z_]{1,20}=)');
export const underLinkKey = endingAt('[?&](?:otp|pin|passcode|password|pwd)=');

/** Words with digits that are no codes: ordinals, times, sizes, amounts, dates, masked phone numbers. */
export const ordinaryToken =
  /^(?:\d{1,4}(?:st|nd|rd|th|am|pm|hrs?|mins?|secs?|days?|off|pts|gb|mb|kg|gm|ml|km|x\d)|(?:rs|inr|aed|sar|rm|usd|rp|php|sgd|pin|otp|tac)\d{1,3}|[a-z\d]{0,10}x{2,}[a-z\d]{0,10}|\d{1,2}[a-z]{3}\d{2,4})$/;

export const yearLike = /^(?:199|20[0-3])\d$/;
