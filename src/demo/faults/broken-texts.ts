import { send } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { smallText } from './small-text.ts';

/** JSON that stops in the middle of a message; the length is right. */
export const truncatedJson: FaultRecipe =
  (mobile) =>
  ({ response }) => {
    const text = smallText(mobile);
    send(response, 200, text.slice(0, Math.floor(text.length * 0.7)));
  };

/** Whole JSON, then something else. */
export const garbageTail: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, `${smallText(mobile)}\n<!-- cached 482913 -->`);

/** U+FEFF before the JSON. */
export const byteOrderMark: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, `\ufeff${smallText(mobile)}`);

/** Latin-1, and the header says so. What Latin-1 lacks is a question mark. */
export const latin1: FaultRecipe =
  (mobile) =>
  ({ response }) => {
    const text = smallText(mobile).replaceAll(/[\u0100-\u{10ffff}]/gu, '?');
    send(response, 200, Buffer.from(text, 'latin1'), {
      'Content-Type': 'application/json;charset=ISO-8859-1',
    });
  };

/** UTF-16, little end first, with a byte order mark, and the header says so. */
export const utf16: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, Buffer.from(`\ufeff${smallText(mobile)}`, 'utf16le'), {
      'Content-Type': 'application/json;charset=UTF-16',
    });
