import { expect, test } from 'vitest'
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-code.ts'

test('Ten codes of 75 bits are made, all different and without letters that look alike', () => {
  const codes = [...newRecoveryCodes(), ...newRecoveryCodes()]
  expect(new Set(codes).size).toBe(20)
  for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){2}[0-9a-hjkmnp-tv-z]{5}$/)
})

test('A code fits however it is typed', () => {
  const code = '0a1bc-d2e3f-g4h5j'
  const same = [code.toUpperCase(), code.replaceAll('-', ' '), code.replaceAll('-', ''), 'oalbc-d2e3f-g4h5j', ` ${code} `]
  for (const typed of same) expect(hashOfRecoveryCode(typed)).toBe(hashOfRecoveryCode(code))
  expect(hashOfRecoveryCode('0a1bc-d2e3f-g4h5k')).not.toBe(hashOfRecoveryCode(code))
})
