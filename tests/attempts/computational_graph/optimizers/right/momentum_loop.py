"""A loop over the weights, with a velocity for each."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    new_w = np.zeros(len(w))
    new_velocity = np.zeros(len(w))
    for i in range(len(w)):
        new_velocity[i] = gamma * velocity[i] + learning_rate * gradient[i]
        new_w[i] = w[i] - new_velocity[i]
    return new_w, new_velocity
