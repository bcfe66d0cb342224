export default function Landing() {
  return (
    <main id="main" className="wrap">
      <h1>Two trails into machine learning. Find out which climb is yours.</h1>
      <p className="text-danger bg-surface rounded-control">x</p>
    </main>
  )
}
