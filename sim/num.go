package sim

import "math"

// The functions below use only + - × ÷, comparison and bit moves, so that they return the same bits on every platform.
// The products inside sums are written float64(a*b) because the language otherwise allows a fused multiply-add, which
// amd64-v3 and arm64 have and wasm has not.

const (
	ln2hi = 6.93147180369123816490e-1
	ln2lo = 1.90821492927058770002e-10
)

// Clamp returns x held within [lo, hi].
func Clamp(x, lo, hi float64) float64 {
	if x < lo {
		return lo
	}
	if x > hi {
		return hi
	}
	return x
}

// Clamp01 returns x held within [0, 1].
func Clamp01(x float64) float64 { return Clamp(x, 0, 1) }

// floor returns the largest integer at most x, for |x| < 2^62.
func floor(x float64) int {
	k := int(x)
	if float64(k) > x {
		k--
	}
	return k
}

// Exp returns e to the power x, with x held within ±700. Relative error at most 3.4e-16 on [-20, 20].
func Exp(x float64) float64 {
	x = Clamp(x, -700, 700)
	k := floor(float64(x*1.4426950408889634) + .5)
	r := x - float64(float64(k)*ln2hi) - float64(float64(k)*ln2lo)
	s := 1.0
	for n := 13; n >= 1; n-- {
		s = 1 + float64(r*s)/float64(n)
	}
	return s * math.Float64frombits(uint64(k+1023)<<52)
}

// Log returns the natural logarithm of a positive normal x. Relative error at most 4.8e-16 on (1e-16, 1].
func Log(x float64) float64 {
	b := math.Float64bits(x)
	e := int(b>>52&0x7ff) - 1023
	m := math.Float64frombits(b&^(0x7ff<<52) | 1023<<52)
	if m > math.Sqrt2 {
		m /= 2
		e++
	}
	s := (m - 1) / (m + 1)
	z := float64(s * s)
	p := 1.0 / 21
	for n := 19; n >= 1; n -= 2 {
		p = 1/float64(n) + float64(z*p)
	}
	return float64(float64(e)*ln2hi) + (float64(float64(2*s)*p) + float64(float64(e)*ln2lo))
}

// Tanh returns the hyperbolic tangent. Absolute error at most 5.4e-16.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	if a < .01 {
		z := float64(x * x)
		return float64(x * (1 - float64(z*(1.0/3-float64(2*z)/15))))
	}
	t := 1 - 2/(Exp(2*min(a, 20))+1)
	if x < 0 {
		return -t
	}
	return t
}

// Logistic returns 1/(1+e^-x).
func Logistic(x float64) float64 { return 1 / (1 + Exp(-x)) }

// NormalQuantile returns the standard normal number below which a share p in (0,1) lies: Wichura's algorithm AS 241,
// PPND16 (Applied Statistics 37, 1988), relative accuracy about 1e-16.
func NormalQuantile(p float64) float64 {
	q := p - .5
	if math.Abs(q) <= .425 {
		r := .180625 - float64(q*q)
		return float64(q*horner(r, &centralTop)) / horner(r, &centralBottom)
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	r = math.Sqrt(-Log(r))
	var x float64
	if r <= 5 {
		r -= 1.6
		x = horner(r, &middleTop) / horner(r, &middleBottom)
	} else {
		r -= 5
		x = horner(r, &tailTop) / horner(r, &tailBottom)
	}
	if q < 0 {
		return -x
	}
	return x
}

// horner evaluates a polynomial whose coefficients stand from the lowest power up.
func horner(x float64, c *[8]float64) float64 {
	s := c[7]
	for i := 6; i >= 0; i-- {
		s = c[i] + float64(x*s)
	}
	return s
}

// Coefficients of AS 241, PPND16.
var (
	centralTop = [8]float64{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
		4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3}
	centralBottom = [8]float64{1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
		2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3}
	middleTop = [8]float64{1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
		1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4}
	middleBottom = [8]float64{1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
		1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9}
	tailTop = [8]float64{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
		2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7}
	tailBottom = [8]float64{1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
		7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15}
)
