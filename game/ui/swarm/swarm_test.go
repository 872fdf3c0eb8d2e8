package swarm

import (
	"math"
	"slices"
	"testing"
)

func waterveen(alignment, ownership float64) Picture {
	p := Picture{Alignment: alignment, Ownership: ownership, GoalX: 910, GoalY: 52, W: 1280, H: 470}
	for i := range 6 {
		p.Groups = append(p.Groups, Group{X: 160 + 300*float64(i%3), Y: 70 + 230*float64(i/3), Wide: 110, High: 46, Birds: 95, Waiting: 5 * i,
			Joined: 30 + 10*i, Alignment: alignment})
		for kind := range 4 {
			p.Leaders = append(p.Leaders, Leader{Kind: Party, Group: i, X: float64(kind)})
		}
	}
	return p
}

func TestAlignmentIsTheModels(t *testing.T) {
	for _, alignment := range []float64{0, .05, .14, .3, .57, .8, .95, 1} {
		f := New(waterveen(alignment, .5), 7)
		for step := range 180 {
			f.Step()
			if got := f.Measured(); math.Abs(got-alignment) > .03 {
				t.Fatalf("alignment %.2f: measured %.3f at step %d", alignment, got, step)
			}
		}
	}
}

func TestDistrictsThatDifferStillSumToTheModels(t *testing.T) {
	p := waterveen(.4, .5)
	for g := range p.Groups {
		p.Groups[g].Alignment = float64(g) / 5
	}
	f := New(p, 7)
	if got := f.Measured(); math.Abs(got-.4) > .03 {
		t.Errorf("measured %.3f, want .4", got)
	}
}

func TestSpeedIsOwnership(t *testing.T) {
	for _, ownership := range []float64{0, .2, .44, 1} {
		f := New(waterveen(.6, ownership), 3)
		var sum float64
		for i := range f.Birds {
			sum += f.Birds[i].Speed
		}
		if got := sum / float64(len(f.Birds)) / TopSpeed; math.Abs(got-ownership) > 1e-9 {
			t.Errorf("ownership %.2f: mean speed %.4f of the top", ownership, got)
		}
	}
}

func TestCourseIsTowardTheGoalOrAway(t *testing.T) {
	for _, away := range []bool{false, true} {
		p := waterveen(.6, .5)
		p.Away = away
		f := New(p, 3)
		var x, y float64
		for i := range f.Birds {
			x += math.Cos(f.Birds[i].Heading)
			y += math.Sin(f.Birds[i].Heading)
		}
		if off := math.Abs(wrap(math.Atan2(y, x) - f.direction(nil))); off > .3 {
			t.Errorf("away %v: the flock heads %.2f rad off its course", away, off)
		}
	}
}

func TestSameStateSameTimeSameBirds(t *testing.T) {
	a, b := New(waterveen(.5, .4), 11), New(waterveen(.5, .4), 11)
	other := New(waterveen(.5, .4), 12)
	for range 100 {
		a.Step()
		b.Step()
		other.Step()
	}
	if !slices.Equal(a.Birds, b.Birds) {
		t.Error("the same picture, seed and time gave other birds")
	}
	if slices.Equal(a.Birds, other.Birds) {
		t.Error("another seed gave the same birds")
	}
}

func TestTurnEndsInTheNewPicture(t *testing.T) {
	f := New(waterveen(.2, .3), 5)
	f.Turn(waterveen(.8, .7))
	f.Step()
	if got := f.Measured(); math.Abs(got-.2) > .05 {
		t.Errorf("a turn begins at alignment %.3f, want about .2", got)
	}
	for range 90 {
		f.Step()
	}
	if got := f.Measured(); math.Abs(got-.8) > .03 {
		t.Errorf("a turn ends at alignment %.3f, want .8", got)
	}
}

func TestLaggardsStayHome(t *testing.T) {
	f := New(waterveen(.7, .8), 5)
	for i := range f.Birds {
		b := &f.Birds[i]
		g := &f.to.Groups[b.Group]
		if !b.Joined && math.Hypot(b.X-g.X, b.Y-g.Y) > 1.6*g.Wide {
			t.Fatalf("bird %d has not joined and is %.0f from home", i, math.Hypot(b.X-g.X, b.Y-g.Y))
		}
	}
}

func TestBirdsAreInTheSky(t *testing.T) {
	for _, away := range []bool{false, true} {
		p := waterveen(.1, 1)
		p.Away = away
		f := New(p, 9)
		for range 300 {
			f.Step()
			for i := range f.Birds {
				if b := &f.Birds[i]; b.X < -60 || b.X > p.W+60 || b.Y < -60 || b.Y > p.H+60 || math.IsNaN(b.X+b.Y+b.Heading) {
					t.Fatalf("bird %d is at %.0f, %.0f", i, b.X, b.Y)
				}
			}
		}
	}
}

func TestStepAllocatesNothing(t *testing.T) {
	f := New(waterveen(.5, .4), 11)
	if n := testing.AllocsPerRun(50, f.Step); n > 0 {
		t.Errorf("a step allocates %v times", n)
	}
}

func TestEmptyAndCrowded(t *testing.T) {
	New(Picture{W: 100, H: 100}, 1).Step()
	p := waterveen(.5, .5)
	for g := range p.Groups {
		p.Groups[g].Birds = 1000
	}
	if n := len(New(p, 1).Birds); n > MostBirds {
		t.Errorf("%d birds, at most %d", n, MostBirds)
	}
}

func BenchmarkStep(b *testing.B) {
	f := New(waterveen(.5, .4), 11)
	for b.Loop() {
		f.Step()
	}
}
