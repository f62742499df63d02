import { describe, expect, it } from 'vitest';
import { byCode, findRefusals, isRefusal, isStatusKey, listErrors, readStatusCode } from './failures.ts';

describe('byCode', () => {
  it.each(['501', '502', '503', '504', '599'])('takes the gateway’s %s for busy', (code) => {
    expect(byCode(code)).toBe('busy');
  });

  it.each(['500', '5020', '1502', '200', '1000', ''])('says nothing of %j', (code) => {
    expect(byCode(code)).toBeUndefined();
  });
});

describe('readStatusCode', () => {
  it.each([
    [{ code: 200, success: true }, '200', false],
    [{ code: '200', success: 'FALSE' }, '200', true],
    [{ code: 404, success: true }, '404', true],
    [{ code: 502 }, '502', true],
    [{ code: 302 }, '302', false],
    [{ code: 4040 }, '4040', false],
    [{ code: 1404 }, '1404', false],
    [{ success: false }, undefined, true],
    [{}, undefined, false],
  ])('reads %j', (status, code, failed) => {
    expect(readStatusCode(status)).toEqual({ code, failed });
  });
});

describe('isRefusal', () => {
  it.each([
    ['200', true, false],
    ['201', true, false],
    ['1000', true, false],
    ['1012', true, true],
    [undefined, true, true],
    ['1012', false, false],
    [undefined, false, false],
  ])('judges the code %s, failed: %s', (code, failed, refuses) => {
    expect(isRefusal({ code, failed })).toBe(refuses);
  });
});

describe('listErrors', () => {
  it.each([[[]], [{}], [[{}]], [[[]]], [false], [[false]], [null], [''], ['null'], [undefined]])(
    'takes %j for none',
    (raw) => {
      expect(listErrors(raw)).toEqual([]);
    },
  );

  it.each([
    [[{ code: 1012, message: 'No such customer' }], ['1012']],
    [{ code: '429' }, ['429']],
    [{ error: [{ code: 1 }, { code: 2 }] }, ['1', '2']],
    [{ message: 'Broken' }, [undefined]],
    ['Broken', [undefined]],
    [true, [undefined]],
    [
      ['Broken', { code: 3 }, [1]],
      [undefined, '3', undefined],
    ],
  ])('lists those in %j', (raw, codes) => {
    expect(listErrors(raw)).toEqual(codes.map((code) => ({ code, failed: true })));
  });
});

describe('findRefusals', () => {
  it.each([
    [{ status: 'FAILED' }, ['status']],
    [{ status: 'Failure' }, ['status']],
    [{ status: 'fail' }, ['status']],
    [{ status: 'error' }, ['status']],
    [{ status: false }, ['status']],
    [{ item_status: { code: 1012, success: false } }, ['item_status']],
    [{ status: [{ success: 'false' }] }, ['status']],
    [{ error: 'Broken' }, ['error']],
    [{ errors: [{ code: 1012 }], fault: { message: 'Broken' } }, ['errors', 'fault']],
    [{ success: false }, ['success']],
    [{ success: false, message: 'Broken' }, ['message']],
    [{ code: 502 }, ['code']],
    [{ response_code: 502 }, ['response_code']],
    [{ responseCode: 502 }, ['responseCode']],
  ])('finds in %j what refuses', (record, names) => {
    expect(findRefusals(record).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    {},
    { status: 'DELIVERED' },
    { status: 'not failed' },
    { status: 'failed over' },
    { status: { code: 200, success: true } },
    { status: { code: 1000, success: false } },
    { errors: [] },
    { success: true, message: 'Fine' },
    { success: false, code: 200 },
    { code: 200 },
  ])('finds nothing in %j', (record) => {
    expect(findRefusals(record)).toEqual([]);
  });

  it('keeps what it finds as it came, and says no more where a status refuses', () => {
    const status = { code: 1012, success: false };
    expect(findRefusals({ status, success: false, message: 'Broken' })).toEqual([
      { name: 'status', raw: status },
    ]);
  });
});

describe('isStatusKey', () => {
  it('knows what the vendor says of its own answer, and no more', () => {
    const keys = ['warnings', 'status', 'item_status', 'errors', 'error', 'fault'];
    expect(keys.filter((key) => !isStatusKey(key))).toEqual([]);
    expect(['network', 'statuses', ''].filter((key) => isStatusKey(key))).toEqual([]);
  });
});
