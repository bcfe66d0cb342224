import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { POST } from './route.ts'

test('Nobody writes into the server’s log by what they send', async () => {
  const spoken = (['error', 'warn', 'info', 'log', 'debug'] as const).map((level) => vi.spyOn(console, level).mockReturnValue())
  for (const level of ['error', 'warn', 'debug']) {
    const body = JSON.stringify({ level, code: 'MADE_UP\n[audit] made up too', message: 'x' })
    const headers = { 'content-type': 'application/json' }
    const request = new NextRequest('http://127.0.0.1:3000/api/auth/_log', { method: 'POST', body, headers })
    const { status } = await POST(request, { params: Promise.resolve({ nextauth: ['_log'] }) })
    expect(status).toBe(404)
  }
  expect(spoken.flatMap((it) => it.mock.calls)).toEqual([])
})
