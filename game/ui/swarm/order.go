package swarm

import "math"

// Measured returns the alignment of the flock as it flies: the length of the mean of all birds' unit headings.
func (f *Flock) Measured() float64 {
	if len(f.Birds) == 0 {
		return 0
	}
	var x, y float64
	for i := range f.Birds {
		x += math.Cos(f.Birds[i].Heading)
		y += math.Sin(f.Birds[i].Heading)
	}
	return math.Hypot(x, y) / float64(len(f.Birds))
}

// order sets headings: those that birds wish for, turned toward the common course where they spread more than the model's
// parties do, or apart where they spread less, until the alignment is the model's.
func (f *Flock) order(now, mean float64) {
	target := min(1, max(0, f.picture.Alignment))
	for i := range f.Birds {
		f.rawSin[i], f.rawCos[i] = math.Sincos(f.Birds[i].raw)
	}
	apart := f.mixed(0) > target
	f.aim(now, mean, apart)
	low, high := 0.0, 1.0
	for range 12 {
		middle := (low + high) / 2
		over := f.mixed(middle) > target
		if over == apart {
			low = middle
		} else {
			high = middle
		}
	}
	f.mixed((low + high) / 2)
	for i := range f.Birds {
		f.Birds[i].Heading = math.Atan2(f.sin[i], f.cos[i])
	}
}

// aim fills what headings are moved toward: the common course, or courses that spread over the whole circle and turn slowly.
func (f *Flock) aim(now, mean float64, apart bool) {
	n := len(f.Birds)
	sin, cos := math.Sincos(mean)
	for i := range f.Birds {
		if apart {
			sin, cos = math.Sincos(mean + 2*math.Pi*float64(i*233%n)/float64(n) + .25*now)
		}
		f.toSin[i], f.toCos[i] = sin, cos
	}
}

// mixed fills cos and sin with headings that are moved by a weight, and returns their alignment.
func (f *Flock) mixed(weight float64) float64 {
	var sumX, sumY float64
	for i := range f.cos {
		x := (1-weight)*f.rawCos[i] + weight*f.toCos[i]
		y := (1-weight)*f.rawSin[i] + weight*f.toSin[i]
		length := math.Sqrt(x*x + y*y)
		if length < 1e-9 {
			x, y, length = f.rawCos[i], f.rawSin[i], 1
		}
		f.cos[i], f.sin[i] = x/length, y/length
		sumX += f.cos[i]
		sumY += f.sin[i]
	}
	return math.Sqrt(sumX*sumX+sumY*sumY) / float64(max(1, len(f.cos)))
}
