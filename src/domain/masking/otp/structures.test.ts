import { describe, expect, it } from 'vitest';
import { findAttributes, findCells } from './structures.ts';

const cells = (text: string) => findCells(text).map(({ start, end }) => text.slice(start, end).trim());
const values = (text: string) => findAttributes(text).map(({ start, end }) => text.slice(start, end));

describe('findCells', () => {
  it.each([
    ['otp,expires\n482913,5', ['482913']],
    ['id;otp;name\n1;482913;asha\n2;771204;ben', ['482913', '771204']],
    ['| otp | expires |\n|---|---|\n| 482913 | 5 |', ['482913']],
    ['order,total\n482913,5', []],
    ['otp,expires\n482913\n771204,5', []],
    ['otp,expires', []],
  ])('reads the column of codes in %j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('findAttributes', () => {
  it.each([
    ['<input value="482913" name="otp">', ['482913']],
    ['<param key="login_otp" content="k7x9qp"/>', ['k7x9qp']],
    ['<div data-otp="482913">', ['482913']],
    ['<input id="order" value="482913"> otp', []],
    ['<input name="otp" value="enter"> <b class="n">482913</b>', []],
  ])('reads the code in %j', (text, expected) => {
    expect([...new Set(values(text))]).toEqual(expected);
  });
});
