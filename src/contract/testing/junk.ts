const ownPrototype: unknown = JSON.parse('{"__proto__":{"type":"x"},"toString":1}');

/** JSON values that are none of our documents. */
export const junk: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1.5,
  '',
  '<html>Just a moment</html>',
  [],
  [[]],
  [{}],
  {},
  { a: 1 },
  ownPrototype,
];
