import { builtinModules } from 'node:module'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`])

/** The planner is pure: the same project gives the same bytes on every machine, at any time. */
const impure = [
  { selector: "NewExpression[callee.name='Date']", message: 'No clock in shared/: take the date as an argument.' },
  { selector: "MemberExpression[object.name='Date']", message: 'No clock in shared/: take the date as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No random value in shared/.' },
  { selector: "MemberExpression[object.name='Intl']", message: 'No locale in shared/.' },
  { selector: 'MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]', message: 'No locale in shared/.' },
]

const apart = (...groups: string[]) => ({ patterns: groups.map((group) => ({ group: [group] })) })

/** Imports go one way: renderer → shared ← electron. */
export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/**/golden/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 12 }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      // Prettier lays out the templates.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'max-lines': ['error', { max: 200 }],
      // The type checker knows the names of the DOM.
      'no-undef': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: nodeModules.map((name) => ({ name, message: 'shared/ knows no Node.' })),
          ...apart('electron', 'vue', 'pinia', 'lowdb', '**/electron/**', '**/renderer/**', '**/test/**'),
        },
      ],
      'no-restricted-syntax': ['error', ...impure],
    },
  },
  {
    files: ['electron/host/**/*.ts', 'electron/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', apart('electron', 'vue', 'pinia', '**/renderer/**', '**/test/**')] },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.vue'],
    rules: { 'no-restricted-imports': ['error', apart('electron', '**/electron/**', '**/test/**', 'node:*')] },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.vue'],
    ignores: ['renderer/host/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
          name,
          message: 'Only renderer/host/ knows how the host is reached.',
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
