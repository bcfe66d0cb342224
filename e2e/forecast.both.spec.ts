import { forecastStories } from './forecast.stories.ts'

forecastStories((along) => along[0])
