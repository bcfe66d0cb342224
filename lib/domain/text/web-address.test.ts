import { describe, expect, test } from 'vitest'
import { MOST_ADDRESSES, readAddresses, webAddress } from './web-address.ts'

describe('A web address', () => {
  test.each([
    ['https://git.example.org/sam/lab', 'https://git.example.org/sam/lab'],
    ['  HTTP://Example.org  ', 'http://example.org/'],
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ])('%j is kept as browsers write it', (raw, address) => expect(webAddress(raw)).toBe(address))

  test.each([
    '',
    'example.org',
    '//example.org',
    '/account/delete',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)//https://a.example',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'mailto:ada@example.org',
    'https:example.org',
    'https://',
    'https://a b.example',
    'https://example.org\nhttps://other.example',
    'https://example.org@evil.example/',
    'https://ada:secret@example.org/',
    `https://example.org/${'a'.repeat(2_000)}`,
    `https://example.org/${'ä'.repeat(1_000)}`,
  ])('%j is none', (raw) => expect(webAddress(raw)).toBeNull())
})

describe('Addresses, one a line', () => {
  test('are read without the empty lines', () => {
    expect(readAddresses('https://a.example\n\n  http://b.example/c \n')).toEqual({
      addresses: ['https://a.example/', 'http://b.example/c'],
      complaint: null,
    })
    expect(readAddresses('').addresses).toEqual([])
  })

  test('name the first line that is wrong, as its reader counts', () => {
    expect(readAddresses('https://a.example\n\nmy laptop\nftp://b').complaint).toMatch(/^Line 3 is not a web address/)
  })

  test('are at most 20', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `https://a.example/${i}`).join('\n')
    expect(readAddresses(lines(MOST_ADDRESSES)).complaint).toBeNull()
    expect(readAddresses(lines(MOST_ADDRESSES + 1)).complaint).toBe('Keep to 20 addresses; these are 21.')
  })
})
