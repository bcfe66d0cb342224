import { pauseStories } from './pause.stories.ts'

pauseStories((resting) => resting[0])
