import { accountStories } from './account.stories.ts'

accountStories()
