export { polarisStyles } from './polaris/styles.ts'
