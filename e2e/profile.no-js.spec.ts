import { profileStories } from './profile.stories.ts'

profileStories()
