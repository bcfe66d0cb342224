/** One button for each sign-in provider that is set; nothing where there is none. Plain forms: they lead to another site. */
import type { Purpose } from '#lib/auth/errand.ts'
import { offeredProviders, type OfferedProvider } from '#lib/auth/offered-providers.ts'
import { Button } from '../../_ui/button.tsx'

interface Props {
  /** Where to go afterwards; null for the usual page. */
  next: string | null
  purpose?: Extract<Purpose, 'sign-in' | 'again'>
  /** What stands between the buttons and the form below them. */
  or?: string | null
  /** Those that are of use here; all that are set when it is left out. */
  only?: readonly OfferedProvider['id'][]
}

export function Providers({ next, purpose = 'sign-in', or = 'or with email', only }: Props) {
  const providers = offeredProviders().filter((it) => only === undefined || only.includes(it.id))
  if (providers.length === 0) return null
  return (
    <div className="stack mt6 providers">
      <div className="rowx provs">
        {providers.map(({ id, name }) => (
          <form key={id} action={`/sign-in/with/${id}`} method="post">
            <input type="hidden" name="purpose" value={purpose} />
            {next !== null && <input type="hidden" name="next" value={next} />}
            <Button full>Continue with {name}</Button>
          </form>
        ))}
      </div>
      {or !== null && (
        <p className="or">
          <span>{or}</span>
        </p>
      )}
    </div>
  )
}
