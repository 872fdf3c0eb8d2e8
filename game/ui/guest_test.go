//go:build window

package ui

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"

	"zwerm/game/save"
	"zwerm/game/ui/widget"
)

// The environment of a guest: where its host listens, and the folder in which it keeps everything.
const (
	guestEndpoint = "ZWERM_TEST_ENDPOINT"
	guestFolder   = "ZWERM_TEST_FOLDER"
)

// A sighting is what a guest tells after every tick, so that a test finds buttons as a person does by looking. Nothing is told
// to the guest but what a mouse and keys tell.
type sighting struct {
	Scene                   string
	Spots                   []widget.Spot
	Notice                  string
	Drag                    string
	Lang                    string
	Text                    float64
	Round, Chosen, Foreseen int
	Left                    int // months
}

// A guest shows the game to a host.
type guest struct {
	*Window
	out *json.Encoder
}

// beGuest plays the game for a host.
func beGuest(endpoint string) error {
	folder := os.Getenv(guestFolder)
	a := NewApp(filepath.Join(folder, "settings.json"))
	a.Games, a.Scenarios = save.Shelf{Folder: filepath.Join(folder, "games")}, filepath.Join(folder, "scenarios")
	g := &guest{NewWindow(a, NewTitle(a)), json.NewEncoder(os.NewFile(3, "sightings"))}
	err := ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{VMGuestEndpoint: endpoint})
	return errors.Join(err, a.Settle())
}

// Update implements ebiten.Game.
func (g *guest) Update() error {
	if err := g.Window.Update(); err != nil {
		return err
	}
	s := sighting{Scene: strings.TrimPrefix(fmt.Sprintf("%T", g.scene), "*ui."), Spots: g.scene.Spots(&g.view), Notice: g.App.Notice,
		Drag: g.view.Drag, Lang: g.view.Words.Lang, Text: g.view.Text}
	if m := matchOf(g.scene); m != nil {
		s.Round, s.Chosen, s.Left = m.Round(), len(m.Session.Choices()), m.Session.MonthsLeft()
		if m.Sight.Choices != nil {
			s.Foreseen = 1 + len(m.Sight.Cards)
		}
	}
	return g.out.Encode(s)
}

// A mouser plays a guest by mouse, through Ebitengine's virtual machine: the guest's input, ticks and frames are those of a real
// window, but time goes by only when the test lets it.
type mouser struct {
	t      *testing.T
	vm     *vmhost.GuestSession
	screen *ebiten.Image
	told   *bufio.Reader
	now    sighting
	shots  int
}

// newMouser starts a guest in a folder.
func newMouser(t *testing.T, folder string) *mouser {
	t.Helper()
	sockets, err := os.MkdirTemp("", "zw") // short: the path of a socket has little room
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(sockets) })
	listener, err := net.Listen("unix", filepath.Join(sockets, "vm"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	endpoint, err := vmhost.EndpointURLFromAddr(listener.Addr())
	if err != nil {
		t.Fatal(err)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), guestEndpoint+"="+endpoint, guestFolder+"="+folder)
	program.Stderr, program.ExtraFiles = os.Stderr, []*os.File{write}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	listener.(*net.UnixListener).SetDeadline(time.Now().Add(time.Minute))
	conn, err := listener.Accept()
	if err != nil {
		t.Fatal(err)
	}
	m := &mouser{t: t, told: bufio.NewReaderSize(read, 1<<20)}
	if m.vm, err = vmhost.NewGuestSession(conn, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		frame(func() {
			if err := m.vm.Close(); err != nil {
				t.Error("closing the guest:", err)
			}
		})
		if err := program.Wait(); err != nil {
			t.Error("the guest ended:", err)
		}
	})
	m.resize(1280, 720)
	m.ticks(2)
	return m
}

// resize gives the guest's window another size.
func (m *mouser) resize(width, height int) {
	m.t.Helper()
	frame(func() {
		m.screen = ebiten.NewImage(width, height)
		if err := m.vm.SetOutsideScreen(m.screen); err != nil {
			m.t.Error(err)
		}
	})
}

// ticks lets sixtieths of a second go by, and looks.
func (m *mouser) ticks(n int) {
	m.t.Helper()
	for range n {
		m.vm.AdvanceTicks(1)
		if !m.vm.WaitTicks() {
			m.t.Fatal("the game stopped:", m.vm.Err())
		}
		line, err := m.told.ReadBytes('\n')
		if err != nil {
			m.t.Fatal("the game says nothing more:", err)
		}
		m.now = sighting{}
		if err := json.Unmarshal(line, &m.now); err != nil {
			m.t.Fatal(err)
		}
	}
}

// until lets time go by until something holds; the game has as many seconds for it, and computations as many minutes.
func (m *mouser) until(what string, seconds int, holds func() bool) {
	m.t.Helper()
	began := time.Now()
	for range 60 * seconds {
		if holds() {
			return
		}
		m.ticks(1)
	}
	for time.Since(began) < time.Duration(seconds)*time.Minute {
		if holds() {
			return
		}
		time.Sleep(20 * time.Millisecond)
		m.ticks(1)
	}
	m.t.Fatalf("%s: not after %d seconds in %s; notice %q", what, seconds, m.now.Scene, m.now.Notice)
}

// at fails when another scene is to be seen.
func (m *mouser) at(scene string) {
	m.t.Helper()
	if m.now.Scene != scene {
		m.t.Fatalf("this is %s, not %s; notice %q", m.now.Scene, scene, m.now.Notice)
	}
}

// spot finds a place by its name.
func (m *mouser) spot(id string) widget.Spot {
	m.t.Helper()
	s, ok := widget.Find(m.now.Spots, id)
	if !ok {
		var ids []string
		for _, s := range m.now.Spots {
			ids = append(ids, s.ID)
		}
		m.t.Fatalf("there is no %q in %s, only %v", id, m.now.Scene, ids)
	}
	return s
}

// click moves to a place, presses and lets go. The screen has a pixel per logical unit.
func (m *mouser) click(id string) {
	m.t.Helper()
	m.point(id)
	m.vm.PressMouseButton(ebiten.MouseButtonLeft)
	m.ticks(2)
	m.vm.ReleaseMouseButton(ebiten.MouseButtonLeft)
	m.ticks(2)
}

// point moves to a place.
func (m *mouser) point(id string) {
	m.t.Helper()
	m.vm.MoveCursor(m.spot(id).At.Centre())
	m.ticks(1)
}

// drag moves one place onto another, in some steps.
func (m *mouser) drag(id, onto string) {
	m.t.Helper()
	x0, y0 := m.spot(id).At.Centre()
	x1, y1 := m.spot(onto).At.Centre()
	m.point(id)
	m.vm.PressMouseButton(ebiten.MouseButtonLeft)
	m.ticks(1)
	for i := range 8 {
		t := float64(i+1) / 8
		m.vm.MoveCursor(x0+t*(x1-x0), y0+t*(y1-y0))
		m.ticks(1)
	}
	if m.now.Drag != id {
		m.t.Fatalf("%q is dragged instead of %s", m.now.Drag, id)
	}
	m.shot("drag")
	m.vm.ReleaseMouseButton(ebiten.MouseButtonLeft)
	m.ticks(2)
}

// shot keeps what is to be seen when one scene has faded into the other.
func (m *mouser) shot(name string) *image.RGBA {
	m.t.Helper()
	m.ticks(16)
	m.vm.AdvanceFrame()
	if !m.vm.WaitFrame() {
		m.t.Fatal("no frame:", m.vm.Err())
	}
	picture := image.NewRGBA(m.screen.Bounds())
	frame(func() {
		if !m.vm.CompositeFrame() {
			m.t.Error("no frame: ", m.vm.Err())
		}
		m.screen.ReadPixels(picture.Pix)
	})
	m.shots++
	keep(m.t, fmt.Sprintf("%02d-%s", m.shots, name), picture)
	if uniform(picture) {
		m.t.Errorf("%s is of one colour, %v", name, picture.RGBAAt(0, 0))
	}
	return picture
}

func uniform(p *image.RGBA) bool {
	for i := range p.Pix {
		if p.Pix[i] != p.Pix[i%4] {
			return false
		}
	}
	return true
}

// quit ends the game as people do, and fails when it ends in another way.
func (m *mouser) quit(id string) {
	m.t.Helper()
	m.point(id)
	m.vm.PressMouseButton(ebiten.MouseButtonLeft)
	m.ticks(1)
	m.vm.ReleaseMouseButton(ebiten.MouseButtonLeft)
	m.vm.AdvanceTicks(2)
	m.vm.WaitTicks()
	if err := m.vm.Err(); !errors.Is(err, ebiten.Termination) {
		m.t.Errorf("the game did not stop as it should: %v", err)
	}
}
