import { providerStories } from './providers.stories.ts'

providerStories()
