import { defineConfig } from 'oxlint';
import { forTests, tests, zoneRules } from './oxlint.zones.ts';

/** Longer than 250 lines, each with the reason why it is one subject all the same. */
const longFiles = [
  // Data: fourteen months of one customer's messages, by every channel.
  'src/demo/customers/every-channel.ts',
];

export default defineConfig({
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'promise',
    'vitest',
    'node',
  ],
  categories: {
    correctness: 'error',
    suspicious: 'error',
    perf: 'error',
  },
  env: {
    browser: true,
    node: true,
    es2024: true,
  },
  // The bench's rivals are plain JavaScript on packages that are only there while it runs.
  ignorePatterns: ['dist', 'node_modules', 'e2e/bench/rivals'],
  options: {
    typeAware: true,
  },
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    // Comments and blank lines make nothing longer to read.
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-argument': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/no-danger': 'error',
    eqeqeq: 'error',
    'no-console': 'error',
    'no-eval': 'error',
    'no-restricted-globals': [
      'error',
      {
        name: 'fetch',
        message:
          'Only api/client.ts (browser) and proxy/capillary/http-client.ts (Node) talk to the network.',
      },
      { name: 'localStorage', message: 'Personal data stays put.' },
      { name: 'sessionStorage', message: 'Personal data stays put.' },
    ],
    'node/no-process-env': 'error',
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': [
      'error',
      {
        allow: ['**/*.css', 'dayjs/**'],
      },
    ],
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    // Windowed lists, live regions and the search form need roles on neutral elements; axe checks them in every state.
    'jsx-a11y/prefer-tag-over-role': 'off',
  },
  overrides: [
    ...zoneRules,
    {
      files: [
        ...longFiles,
        ...tests,
        'e2e/**',
        'src/demo/data/**',
        ...forTests.map((folder) => `src/**/${folder}/**`),
      ],
      rules: { 'max-lines': 'off' },
    },
    {
      // A test's helpers stand in the block of those who use them.
      files: tests,
      rules: { 'unicorn/consistent-function-scoping': 'off' },
    },
    {
      files: ['src/domain/**', 'src/contract/**'],
      excludeFiles: tests,
      rules: {
        'no-restricted-properties': [
          'error',
          {
            object: 'Date',
            property: 'now',
            message: 'Pure functions take now as an argument.',
          },
          {
            object: 'Math',
            property: 'random',
            message: 'Pure.',
          },
        ],
      },
    },
    {
      files: ['src/api/client.ts'],
      rules: { 'no-restricted-globals': 'off' },
    },
    {
      files: ['src/proxy/config/environment.ts'],
      rules: { 'node/no-process-env': 'off' },
    },
    {
      files: ['vite.config.ts', 'oxlint.config.ts', 'e2e/**', 'mutation/**', 'load/**'],
      rules: {
        // Playwright calls what hands a fixture on `use`; it is no hook of React.
        'react/rules-of-hooks': 'off',
        'import/no-default-export': 'off',
        'node/no-process-env': 'off',
        'no-restricted-globals': 'off',
        'no-console': 'off',
      },
    },
    {
      files: [...tests, 'src/contract/testing/seed-properties.ts'],
      rules: {
        'no-restricted-globals': 'off',
        'node/no-process-env': 'off',
      },
    },
  ],
});
