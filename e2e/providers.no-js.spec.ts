import { preHijackStory, providerStories } from './providers.stories.ts'
import { signUp } from './people.ts'

providerStories()
preHijackStory((page, person) => signUp(page, person))
