import { expect, test } from 'vitest'
import { backgroundSave } from './background-save.ts'

/** Texts that are typed, and a server whose answers are let go by hand. */
function desk(answers: boolean[] = []) {
  const page = new EventTarget()
  const waiting: string[] = []
  const sent: string[] = []
  const underWay: (() => void)[] = []
  const saving = backgroundSave(
    {
      waits: () => waiting.length > 0,
      async send() {
        const text = waiting.splice(0).join('+')
        sent.push(text)
        await new Promise<void>((resolve) => underWay.push(resolve))
        return answers.shift() ?? true
      },
    },
    page,
  )
  const arrive = async () => {
    underWay.shift()?.()
    for (let turns = 0; turns < 5; turns++) await Promise.resolve()
  }
  const type = (text: string) => {
    waiting.push(text)
    void saving.flush()
  }
  return { page, sent, saving, type, arrive, waiting }
}

test('A change is sent at once, and what comes meanwhile goes together when the answer is there', async () => {
  const { sent, type, arrive, saving } = desk()
  type('a')
  type('b')
  type('c')
  expect(sent).toEqual(['a'])
  await arrive()
  expect(sent).toEqual(['a', 'b+c'])
  expect(saving.isBusy()).toBe(true)
  await arrive()
  expect(saving.isBusy()).toBe(false)
})

test('After a failure nothing more is sent until the next flush', async () => {
  const { sent, type, arrive, waiting, saving } = desk([false])
  type('a')
  waiting.push('b')
  await arrive()
  expect(sent).toEqual(['a'])
  void saving.flush()
  expect(sent).toEqual(['a', 'b'])
})

test('A page that goes sends what waits, even while a request is on its way, and nothing when nothing waits', async () => {
  const { sent, type, page, waiting, saving } = desk()
  page.dispatchEvent(new Event('pagehide'))
  expect(sent).toEqual([])
  type('a')
  waiting.push('b')
  page.dispatchEvent(new Event('pagehide'))
  expect(sent).toEqual(['a', 'b'])
  saving.stop()
  waiting.push('c')
  page.dispatchEvent(new Event('pagehide'))
  expect(sent).toEqual(['a', 'b'])
})
