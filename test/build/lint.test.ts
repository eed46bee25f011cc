import { ESLint } from 'eslint'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = dirname(dirname(import.meta.dirname))
const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'build', 'eslint.config.ts') })

/** The rules that a text breaks as a file of the project, each once. */
async function broken(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) })
  return [...new Set((result?.messages ?? []).map(({ ruleId }) => ruleId))]
}

describe('the direction renderer → shared ← electron', () => {
  it.each([
    ['shared/x.ts', 'node:fs'],
    ['shared/x.ts', 'fs'],
    ['shared/x.ts', 'electron'],
    ['shared/x.ts', 'vue'],
    ['shared/x.ts', 'pinia'],
    ['shared/x.ts', 'lowdb'],
    ['shared/rules/x.ts', '../../electron/host/export/zip'],
    ['shared/rules/x.ts', '../../renderer/host/host'],
    ['shared/rules/x.ts', '../../test/helpers/plan'],
    ['electron/host/x.ts', 'electron'],
    ['electron/host/x.ts', '../../renderer/host/host'],
    ['electron/cli/x.ts', 'vue'],
    ['renderer/x.ts', 'electron'],
    ['renderer/x.ts', 'node:fs'],
    ['renderer/x.ts', '../electron/host/host'],
    ['renderer/pages/x.ts', '../../test/helpers/plan'],
  ])('%s may not import %s', async (file, from) => {
    expect(await broken(file, `import '${from}'\n`)).toEqual(['no-restricted-imports'])
  })

  it.each([
    ['shared/rules/x.ts', '../plan/project'],
    ['electron/host/x.ts', 'node:fs'],
    ['electron/host/x.ts', '../../shared/plan/project'],
    ['electron/main.ts', 'electron'],
    ['renderer/x.ts', '../shared/plan/project'],
    ['renderer/x.ts', 'vue'],
  ])('%s may import %s', async (file, from) => {
    expect(await broken(file, `import '${from}'\n`)).toEqual([])
  })
})

describe('a page', () => {
  const page = (script: string, template = '') =>
    `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n  <p ${template}>text</p>\n</template>\n`

  it.each([
    ["import '../../electron/host/host'", '', 'no-restricted-imports'],
    ["import 'node:fs'", '', 'no-restricted-imports'],
    ["void fetch('/call/about')", '', 'no-restricted-globals'],
    ["new WebSocket('ws://127.0.0.1')", '', 'no-restricted-globals'],
    ["const text = ''", 'v-html="text"', 'vue/no-v-html'],
    ["const name = ''", 'style="color: red" :title="name"', 'vue/no-static-inline-styles'],
  ])('may not have %s %s', async (script, template, rule) => {
    expect(await broken('renderer/pages/PlainPage.vue', page(script, template))).toContain(rule)
  })

  it('only renderer/host knows how the host is reached', async () => {
    expect(await broken('renderer/host/x.ts', "void fetch('/')\n")).toEqual([])
    expect(await broken('renderer/stores/x.ts', "void fetch('/')\n")).toEqual(['no-restricted-globals'])
  })
})

describe('shared/ is pure', () => {
  it.each([
    'new Date()',
    'Date.now()',
    'Math.random()',
    "'a'.localeCompare('b')",
    'new Intl.Collator()',
    '(1).toLocaleString()',
  ])('has no %s', async (code) => {
    expect(await broken('shared/x.ts', `export const value = ${code}\n`)).toEqual(['no-restricted-syntax'])
    expect(await broken('electron/host/x.ts', `export const value = ${code}\n`)).toEqual([])
  })
})
