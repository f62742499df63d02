import about from '../../package.json' with { type: 'json' };

/** Of this product. */
export const { version } = about;
