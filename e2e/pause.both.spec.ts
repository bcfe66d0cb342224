import { pauseStories } from './pause.stories.ts'

pauseStories()
